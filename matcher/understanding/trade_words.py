"""The words that tell what a company has to do with a country: does it sell there, buy there, or wish to; folded, in all three languages."""

from matcher.words import fold


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())


SELL = _folded(
    "sælge sælger sælges sælg sælle solgt solgte salg salget afsætte afsætter afsætning afsætningen eksport eksporten eksportere "
    "eksporterer eksporteret "
    "eksporterede eksportmarked eksportmarkeder eksportmarkedet eksportsalg levere leverer leveret leverancer sender sendte sendt afsatte "
    "kørt eksporter handler handlet forhandles "
    "omsætning omsætningen omsætter ryger går havner ender "
    "sell sells selling sold sale sales export exports exporting exported supply supplies supplying deliver delivers delivering ship "
    "shipping turnover revenue goes go selling "
    "sejler ends end wandert fragtes sent shipped exportieren schicken geschickt verschickt versenden verschicken ausgeliefert "
    "verkaufen verkauft verkaufe verkauften verkauf vertrieb vertreiben exportieren exportiert geht gehen liefern liefert beliefern absatz umsatz"
)
"""Selling itself: a country in its object is a market."""

CUSTOMERS = _folded(
    "kunde kunder kunderne kunden kundekreds marked markedet markeder markederne hovedmarked nærmarked nærmarkeder aftager aftagere "
    "forhandler forhandlere forhandlerne "
    "forhandlernet distributør distributører importør importører agent agenter grossist grossister ordre ordrer ordren ordrerne "
    "henvendelse henvendelser forespørgsel forespørgsler "
    "kæde kæden chain webshopkunder købere slutbrugere butikskæde butikskæder supermarked supermarkeder detailkæder kæder butikker salgskontor "
    "salgsselskab salgsdatterselskab "
    "customer customers client clients market markets buyer buyers dealer dealers distributor distributors importer importers orders "
    "order enquiries inquiries "
    "retailers retailer supermarkets chains reseller resellers wholesaler wholesalers "
    "kundin kundschaft markt märkte märkten abnehmer händler vertriebspartner importeur importeure großhändler aufträge auftrag "
    "bestellungen bestellung anfragen bestilling bestillinger "
    "handelsketten exportmarkt exportmärkte"
)
"""Who buys, and where: a country beside it is a market."""

ENTER = _folded(
    "ind ekspandere ekspansion etablere etablerer lancere lancering fodfæste rykke udvide expand expanding expansion enter entering break launch "
    "launching reach expandieren eintreten einsteigen erschließen erobern fuß etablieren einstieg markteintritt"
)
"""Going there: a market when it is wished."""

ELSE = _folded(
    "køber købe købt købte køb indkøb indkøber importerer importere importeret import leverandør leverandører leverandøren "
    "leverandørerne underleverandør underleverandører "
    "henter hentet hente ferie ferier rejse rejser rejste født opvokset konkurrent konkurrenter konkurrenten "
    "konkurrenterne konkurrence konkurrencen "
    "medarbejder medarbejdere medarbejderne ansat ansatte kolleger kollega arbejdskraft håndværker håndværkere arbejdere praktikant "
    "praktikanter elever chauffører uddannet "
    "studeret læste flyttede flyttet bor boet boede produceret produceres producerer producere fremstilles lavet fabrikken inspireret "
    "inspiration messe messer messen besøg besøge "
    "besøgte tur turen studietur lovgivning regler moderselskab moderselskabet koncern ejet ejes ejer ejere ejerkreds investor investorer råvarer "
    "materialer opkøbt samarbejdspartner samarbejdspartnere søsterselskab partner partnere turister gæster fabrikant ligger sidder "
    "ansætte rekruttere universitet "
    "buy buys buying bought purchase source sourced sourcing import imports imported importing supplier suppliers holiday vacation "
    "travel born grew moved competitor competitors "
    "competition employee employees worker workers staff colleagues labour labor trained studied fair visit visited parent owned owner "
    "owners produced manufactured "
    "materials investor investors tourists guests based located hire recruit university "
    "kaufen kauft gekauft beziehen bezieht einkaufen einkauf importieren importiert lieferant lieferanten zulieferer urlaub reise "
    "geboren aufgewachsen konkurrent konkurrenten "
    "konkurrenz wettbewerb wettbewerber mitarbeiter mitarbeitern mitarbeitende angestellte fachkräfte arbeiter studiert messe besuch "
    "muttergesellschaft konzern "
    "mutterkonzern eigentümer inhaber hergestellt rohstoffe gäste touristen sitzen sitz ansässig liegt liegen stamme"
)
"""Whatever else one has to do with a country: buying, holidays, birth, rivals, staff, owners. No market."""

LIES = _folded("sidder ligger bor sitzen sitzt liegt liegen ansässig based located")
"""Where something lies: of customers it says where they are."""

WISH = _folded(
    "mangler savner mangel lack lacks missing fehlt fehlen ku kunne vil ville ønsker ønske overvejer overveje drømmer drøm drømmen "
    "planlægger planer plan påtænker håber gerne satser mål målet sigter skal "
    "klar næste snart kunne tænkt tænker interesserede interesseret muligheder mulighed "
    "thinking want wants would hope hoping plan plans planning consider considering aim aiming intend wish hopes dream dreaming ready going next "
    "like interested trying "
    "möchten möchte wollen will planen plant geplant überlegen hoffen vorhaben würden träumen ziel nächstes nächsten bald interesse interessiert"
)
"""What is wanted and is not yet."""

ASK = _folded(
    "hjælp hjælpe hjælper søger leder finde rådgivning sparring støtte tilskud hvordan help advice looking seeking find search support how "
    "hilfe helfen suchen suche finden unterstützung beratung wie förderung"
)
"""Help that is asked for."""

MORE = _folded("mere flere øge øget udvide vokse yderligere more increase grow expand further additional mehr weitere ausbauen steigern wachsen")
"""With a wish: there is something already."""

DENYING = _folded(
    "ikke ikk ik ikkje ett itt aldrig ingen intet hverken uden not never no none dont doesnt didnt wont isnt cannot cant nor without nicht "
    "nie keine kein keinen keinem keinerlei ohne hverken"
)
ONLY = _folded("kun bare udelukkende alene blot only just exclusively solely nur ausschließlich alle alle all")
NOT_KNOWING = _folded("ved hvordan hvorfor how why know wie warum weiß wissen problemer problem probleme sikker sure sicher sikre")
"""With these a denial denies the knowing, not the selling."""

DROPPED = _folded(
    "dropper droppet droppede glem opgivet opgiver opgav skrinlagt stoppet stoppede stopper ophørt trukket forget dropped drop stopped "
    "gave vergiss vergesst aufgegeben eingestellt"
)
"""What is taken back or has ended."""

PAST = _folded("havde tidligere engang dengang plejede førhen formerly once previously used früher damals ehemals hatten hatte")

AND = _folded(
    "måske maaske evt eventuelt maybe perhaps vielleicht og samt and und eller or oder plus også also auch både sowie såvel i in til to "
    "nach det den de der die das dem the især særligt primært mest mainly mostly vor allem nu now jetzt"
)
"""Between the members of a list."""

TO = _folded("til to an nach into for für til hos bei")
FROM = _folded("fra from aus von")
WE = _folded("vi jeg we wir ich man")
OURS = _folded("vores vor vort our unser unsere unserer unseren min mit my mein meine")
MOST = _folded(
    "halvdelen hovedparten størstedelen flertallet meste most majority mostly mainly half hälfte großteil überwiegend hauptsächlich "
    "mehrheit primært hovedsageligt fortrinsvis næsten"
)
LONG = _folded("år year years jahre jahren årtier decades jahrzehnten")
STAYING = _folded("bliver blive bleibt bleiben stays stay drunk eaten sold sælges spises drikkes afsættes solgt getrunken gegessen verkauft")
LEAVING = _folded("forlader kommer ryger leaves leave left verlässt verlassen")
EVERYTHING = _folded("alt alting everything all alles sämtliche hele det-hele")
EXCEPTING = _folded("rest resten bortset undtagen undtaget apart except außer")
BUYS = _folded(
    "køber købe buy buys kaufen bestiller bestilt order handler tager aftager spiser drikker takes take eat eats drink drinks nehmen "
    "nimmt essen trinken"
)
"""What people do who are customers."""

TONGUE = _folded("taler tale snakker forstår speak speaks understand spricht sprechen versteht sprog language sprache")
SINCE = _folded("siden since seit")
FRACTIONS = tuple(
    fold(words).split()
    for words in (
        "to tredjedele;tre fjerdedele;trekvart;to trediedele;fire femtedele;ni tiendedele;two thirds;three quarters;four fifths;nine tenths;"
        "zwei drittel;"
        "drei viertel;dreiviertel;vier fünftel;langt de fleste;stort set alt;så godt som alt;almost all;næsten hele;den største del;das "
        "allermeiste;det allermeste;the whole lot;nearly all;almost everything;"
        "nearly everything;"
        "fast alles;fast alle;det meste;der größte teil;lion s share;der löwenanteil"
    ).split(";")
)
"""Shares of at least half, in words."""

LEAST_SHARE = 0.5
DECADES = _folded(
    "halvtredserne tresserne halvfjerdserne firserne firseren halvfemserne halvfemserene nullerne 60erne 70erne 80erne 90erne 00erne "
    "sixties seventies eighties nineties 1960s 1970s 1980s 1990s 2000s 70s 80s 90s siebzigern achtzigern neunzigern siebzigerjahren achtzigerjahren "
    "neunzigerjahren 70ern 80ern 90ern sechzigern altid årevis årtier generationer ever always immer jeher"
)
"""With "since": many years."""

YET = _folded("endnu yet noch")
