"""The words by which people ask us something instead of telling: classes of words in all three languages, and which classes make an intent.

A word with a star stands for all that begin so, words with a line between them for one right after the other. They are
folded as `matcher.words.fold` does: æ is ae, ü is ue.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple, get_args

Intent = Literal[
    "provide-facts",
    "greet",
    "ask-cost",
    "ask-contact",
    "ask-human",
    "ask-privacy",
    "restart",
    "help",
    "thanks",
    "off-topic",
    "show-result",
    "change-language",
    "why-asked",
]
INTENTS: tuple[Intent, ...] = get_args(Intent)

CLASSES: Mapping[str, str] = {
    # Who and how.
    "asking": (
        "hvad hva hwa hwad hvem hwem hvor hwor hvordan hwordan hvorledes hvornaar hwornaar hvilke hvilken hvilket "
        "hvorfor hvaffor ka what whats who whom where how which why when wer "
        "wen wem wo wie wann welche welcher welches warum wieso weshalb wozu wieviel was"
    ),
    "inverted": (
        "kan ka maa skal vil kunne er har faar findes gemmer gemmes sletter slettes deler deles bliver koster taler snakker forstaar "
        "virker bruger "
        "laeser logger passer can could may do does did is are will would should must have has kann koennte koennen koennten darf duerfen muss "
        "muessen soll ist sind gibt haben hast kostet wird werden speichert speichern loescht teilt sprichst sprecht sprechen"
    ),
    "who": "hvem hwem who whom wer wen wem",
    "how": "hvordan hwordan hvorledes how wie hvor where wo",
    "why": "hvorfor hvaffor why warum wieso weshalb wozu hvortil",
    "you": "du dig jer jeres din dit dine you your u ihr euch euer eure ihnen sie dir dich vaekstmatch",
    "me": "man jeg mig vi os man mae a me i we us ich mir mich wir uns ae",
    "our-own": "vores vor min mine mit our my unser unsere unseren unserer meine mein meinen meiner",
    "ourselves": "vi vores os vor we our us wir unser unsere unseren uns virksomhed* company firma firmaet",
    "wish": "gerne vil helst hellere ka want like rather prefer moechte moechten will wuerde lieber brug need brauche kan kunne maa can could kann",
    "able": "kan ka kunne can could kannst koennen koennt kann",
    # What it costs.
    "cost": (
        "zuzahl* dazuzahl* koste koster pungen wallet betalt regning* faktura* invoice* hage hagen catch bill rechnung* pris prisen priser "
        "kost kostr kosder gratis gebyr* betale betaling betaler egenbetaling* medfinansiering* cost costs price prices free charge "
        "charged fee fees pay paid payment kostet kosten kostenlos kostenfrei umsonst preis preise gebuehr* bezahlen zahlen zahle bezahlt "
        "kostenpflichtig dyrt expensive teuer"
    ),
    "funds": "penge",
    "support": "penge money geld tilskud* stoette grant* funding foerderung* zuschuss*",
    "obtain": "faa faar fa soege soeger laane skaffe hente finde rejse",
    "own-money": "own_money egne_penge eigenes_geld eget_geld",
    "charge": "tager_i nehmen_sie nehmt_ihr you_charge",
    "cost-clear": "koster regningen invoice pris prisen gratis gebyr egenbetaling price cost free fee fees kostenlos kosten kostet preis gebuehren",
    # Whom to reach, and how.
    "contact": (
        "ring henvende* fat_i fat_paa fange nummer office besoege visit forbi vorbeikommen kontakt* telefon* tlf mail* email adresse* ringe skrive "
        "henvende traeffe traeffes contact* phone telephone email call reach write touch "
        "kontaktieren kontaktdaten ansprechpartner* anrufen rufe telefon* erreichen erreiche wende wenden aabningstid* oeffnungszeiten"
    ),
    "contact-noun": (
        "nummer nummeret your_office jeres_kontor kontakt* telefon* tlf telefonnr mail mailadresse email phone telephone contact "
        "kontaktdaten ansprechpartner* aabningstid* oeffnungszeiten"
    ),
    "call": "ringe ring kontakte call phone ring contact anrufen kontaktieren",
    "caller": "jeg a vi man i we ich wir",
    # A human instead of a machine.
    "talk": (
        "phone conversation tale snakke snak taler snakker ringe ringet opkald moede fat sludre talk speak speaking chat call called contact "
        "meet reach sprechen reden gespraech verbinden stil stilles viderestil* connect transfer rufen anrufen erreichen telefonieren"
    ),
    "human": (
        "jemanden menneske* raadgiver* konsulent* person medarbejder sagsbehandler* nogen vejleder* human* people person advis* consultant "
        "somebody someone anyone operator mensch* berater* jemand jemandem mitarbeiter mitarbeiterin kollege kollegen"
    ),
    "human-clear": "menneske* human humans mensch menschen raadgiver adviser advisor berater beraterin rigtig levende real echten echter",
    "human-noun": "menneske human mensch menschen",
    "give": "giv faa get give hent gib geben stil forbind connect",
    "behind": "bag behind dahinter hinter runs",
    "are": "er are seid sind bist",
    "converse": (
        "tale snakke snak snakker taler sludre talk talking speak speaking sprechen spreche reden telefonieren i_roeret over_telefonen "
        "am_telefon the_phone roeret traaden"
    ),
    "machine": "robot* maschine bot botten maskine computer* chatbot* ai ki automat roboter",
    "is-it": "er_det is_it is_this ist_das ist_es ist_dies",
    "call-me": "ringe* ring ringer call rufen ruf rufe rueckruf zurueckrufen tilbagekald",
    # What becomes of what people write.
    "privacy": (
        "gdpr privatliv* persondata* personoplysning* databeskyttelse* fortrolig* anonym* cookie* samtykke* tavshedspligt* datasikkerhed* "
        "databehandl* privacy confidential* consent dsgvo datenschutz* vertraulich*"
    ),
    "among-us": "mellem_os between_us unter_uns",
    "third": (
        "konkurrenter competitors konkurrenz kommunen skat naboen naboer regionen region konkurrenterne chefen municipality tax neighbours boss "
        "gemeinde finanzamt chef dritte other_people"
    ),
    "keep": (
        "gem gemmer gemme gemt gemmes sletter slette slettes slettet opbevare* deler dele deles delt videregive* videresaelge* registrere* logger "
        "lagre* store stored storing stores save saved saving keep kept delete deleted erase erased share shared sharing collect "
        "speicher* loesch* gespeichert geloescht weitergegeben weitergeben aufbewahr* teilt saelger sell verkauft sammelt"
    ),
    "written": (
        "data oplysning* info information informationer samtale* chat noget svar svarene skriver skrevet siger fortaeller tell beskeder "
        "cpr answers conversation anything details messages type write wrote say told it det this daten angaben antworten gespraech eingaben "
        "schreibe schreiben eingebe geschrieben sage alles alt"
    ),
    "written-clear": "data oplysninger svar samtale samtalen samtaler answers details conversation information daten angaben antworten gespraech",
    "watch": "gets mitlesen se ser laese laeser laest see read reads sees sehen sieht liest lesen adgang access zugriff",
    "safe": "sikre sikret sikkert sikker trygge beskyttet beskyttede safe secure protected sicher geschuetzt",
    "known-of": "om_mig om_mae om_os about_me about_us ueber_mich ueber_uns",
    "noted": "skrevet noteret registreret gemt written noted stored recorded aufgeschrieben notiert gespeichert",
    "knows": "ved kender know wisst weisst wissen",
    "fate": "ligger lander ender havner ryger landet landen sker passiert happens geschieht goer tun do bruger bruges use used macht verwendet nutzt",
    # From the start, help, the list, another language.
    "again": "forfra nulstil* reset restart genstart* neustart* zuruecksetzen",
    "begin": "do_it start starte begynde begynd proev start begin try fang fangen anfangen starten noch lad let lass vil moechte want kan",
    "over": "helt_om beginning anfang over igen again vorn vorne fresh scratch neu nochmal",
    "once-more": "en_frisk til_starten the_start zum_anfang proever_igen proev_igen try_again nochmal_neu helt_om over_again noch_einmal von_vorne",
    "wipe": "slet ryd glem wipe clear erase forget delete loesche loeschen vergiss",
    "everything": "alt altsammen everything alles all hele samtalen conversation chat gespraech",
    "help": "hjaelp hjaelpe help hilf hilfe helfen",
    "work": "virker fungerer foregaar bruger works work use funktioniert geht benutze nutze",
    "this": "det dette her it this here das hier dies chatten siden tjenesten bot side page site seite chat service",
    "all-at-sea": (
        "bit_lost supposed_to meinen_sie meinst_du helt_lost er_lost am_lost completely_lost a_lost helt_forvirret totally_lost "
        "tabt_traaden kein_wort get_what sure_what"
    ),
    "do": "skriv goere goer skrive svare sige spoerge do write say answer ask tun machen schreiben sagen antworten fragen eingeben bruges bruge",
    "stuck": "forstaar forstod understand verstehe verstanden kapiert forvirret confused lost fatter mener mean meinst meinen betyder bedeutet",
    "denied": "ikke inte not dont didnt doesnt nicht it hvad what was lost forvirret confused",
    "question": "spoergsmaal* question frage det that das dig dig jer you ordet word wort det her ik ikke it noget nichts",
    "asks": "spoerg* ask asking asks frag* fragt",
    "to-know": (
        "vide bruge bruger kende skal behov know need needs want wissen brauch* wollen wollt moechten interessiert vigtig* relevant* noedvendig* "
        "important necessary wichtig notwendig"
    ),
    "matter": "damit_zu betyder matter matters rager vedkommer vedroerer spielt",
    "matters": "tun noget matter matters rolle",
    "concern": "lige_meget det_jer det_dig geht_sie geht_euch geht_dich geht_das ",
    "purpose": "til for formaal purpose zweck wozu",
    "see": "kom_saa vis vise se ser giv faa find hent show see get give list view display zeig* sehen sehe gib geben anzeigen bekommen videre",
    "result": (
        "resultat* tilbud tilbuddene tilbudene forslag* liste listen anbefaling* muligheder mulighederne ordninger ordningerne result* offers "
        "programmes recommendation* suggestion* list options matches ergebnis* angebote vorschlaeg* empfehlung* moeglichkeiten programme "
        "programmer"
    ),
    "found": (
        "come_up suggest vorschlagen foreslaa fundet found gefunden passer fits fit match passt passen soege apply beantragen anbefaler recommend "
        "empfehlen empfehlt foreslaar"
    ),
    "show": "vis vise viser zeig zeigen show tell",
    "get": "faa bekommen kriegen get have",
    "anything": "noget nogen anything something etwas",
    "for-us": "for_os til_os for_mig til_mig for_us for_me fuer_uns fuer_mich",
    "deadline": "frist fristen frister ansoegningsfrist* deadline* bewerbungsfrist* antragsfrist*",
    "apply": "soeger ansoeger soege ansoege apply bewerbe bewirbt bewerben beantrage beantragt beantragen",
    "for-it": "i_apply we_apply you_apply ich_das wir_das man_das jeg_det vi_det man_det",
    "outcome": "bliver_det raus heraus come_out comes_out kommer_ud ",
    "enough": "faerdig faerdige nok done finished enough fertig genug",
    "in-tongue": "paa_engelsk paa_tysk paa_dansk in_english in_german in_danish auf_deutsch auf_englisch auf_daenisch",
    "tongue": (
        "deutscher englischer daenischer dansk engelsk tysk english danish german deutsch englisch daenisch svensk swedish norsk polish polsk "
        "french fransk"
    ),
    "speak": (
        "tale snakke taler snakker tag tage skift* svar svare skriv skrive sprog* oversaet fortsaet* speak talk switch change answer reply write "
        "language translate continue sprech* sprichst wechsel* sprache antworte* schreib* uebersetz* weiter verstehst forstaar understand"
    ),
    "back": "tilbage back zurueck",
    "polite": "possible moeglich muligt please tak bitte paa in auf kun lieber hellere helst rather only",
    "learn": "laere learn lernen kursus kurser course kurs undervis* saelger sales vertrieb* medarbejder* brochure* katalog hjemmeside website",
    # What everybody wants to know of the day.
    "leisure": "restaurant* cafe* hotel hotels film movie book bog bar pizzeria ferie holiday urlaub buch",
    "outing": "bus bussen toget tog faergen faerge faehre zug ferry train rain regner regne regnen dyrlaege tandlaege tierarzt dentist vet film",
    # Whom and what the company itself wants to reach.
    "market": (
        "kunde* koeber* leverandoer* forhandler* investor* partner* forsker* studerende samarbejd* agent* distribut* universitet* "
        "customer* client* "
        "buyer* supplier* researcher* students kund* lieferant* haendler* forscher* student* medarbejdere folk arbejdskraft employees "
        "staff workers fachkraefte laerling* apprentice* azubi* unge stroem energi* husleje loen messe* gaester turister konkurrent* competitor*"
    ),
}


class Rule(NamedTuple):
    """An intent, and what a clause must hold for it: a word of each class of `holds`, none of those of `lacks`.

    `asked`: whether the clause must be a question. `most_words`: a longer clause tells rather than asks.
    """

    intent: Intent
    holds: tuple[str, ...]
    lacks: tuple[str, ...] = ("market",)
    asked: bool = True
    most_words: int = 40


_US = ("market", "our-own")

RULES: tuple[Rule, ...] = (
    Rule("off-topic", ("found", "you", "leisure"), ("our-own", "ourselves", "me")),
    Rule("why-asked", ("why", "asks")),
    Rule("why-asked", ("why", "you", "to-know")),
    Rule("why-asked", ("asking", "you", "to-know", "purpose"), ("market", "written-clear", "privacy")),
    Rule("why-asked", ("why", "to-know"), ("market", "our-own", "me"), most_words=7),
    Rule("why-asked", ("why",), ("market", "our-own", "me"), most_words=2),
    Rule("why-asked", ("matter", "matters")),
    Rule("why-asked", ("concern", "asking"), ("market",)),
    Rule("ask-privacy", ("privacy",)),
    Rule("ask-privacy", ("among-us",)),
    Rule("ask-privacy", ("third", "watch", "written"), ()),
    Rule("ask-privacy", ("privacy",), asked=False, most_words=2),
    Rule("ask-privacy", ("keep", "written", "you")),
    Rule("ask-privacy", ("keep", "written-clear")),
    Rule("ask-privacy", ("keep", "written"), _US),
    Rule("ask-privacy", ("who", "watch", "written")),
    Rule("ask-privacy", ("who", "watch", "this"), _US),
    Rule("ask-privacy", ("safe", "written-clear"), ("market", "ourselves")),
    Rule("ask-privacy", ("asking", "knows", "you", "known-of")),
    Rule("ask-privacy", ("asking", "noted", "you", "known-of")),
    Rule("ask-privacy", ("asking", "fate", "written-clear"), ("market",)),
    Rule("ask-privacy", ("asking", "fate", "written", "me"), ("market", "able", "cost", "contact")),
    Rule("ask-privacy", ("wipe", "our-own", "written-clear"), asked=False),
    Rule("ask-contact", ("who", "call", "caller"), _US, most_words=9),
    Rule("ask-human", ("machine", "converse"), _US, asked=False),
    Rule("ask-human", ("talk", "human", "wish"), asked=False),
    Rule("ask-human", ("talk", "human")),
    Rule("ask-human", ("talk", "human-clear"), ("market", "our-own"), asked=False, most_words=7),
    Rule("ask-human", ("human-clear", "machine"), asked=False),
    Rule("ask-human", ("machine", "you"), ("our-own",)),
    Rule("ask-human", ("machine", "is-it"), _US, most_words=5),
    Rule("ask-human", ("human-clear", "you")),
    Rule("ask-human", ("human-noun",), _US),
    Rule("ask-human", ("give", "human"), ("market", "ourselves", "support"), asked=False, most_words=6),
    Rule("ask-human", ("human-clear",), asked=False, most_words=3),
    Rule("ask-human", ("converse", "wish"), (*_US, "tongue", "learn")),
    Rule("ask-human", ("who", "behind"), (*_US, "ourselves"), most_words=8),
    Rule("ask-human", ("who", "are", "you"), _US, most_words=4),
    Rule("ask-human", ("call-me", "wish", "me"), asked=False, most_words=9),
    Rule("change-language", ("tongue", "speak", "you"), _US),
    Rule("change-language", ("tongue", "speak", "able"), ("market", "our-own", "learn")),
    Rule("change-language", ("tongue", "speak"), ("market", "our-own", "learn", "me"), asked=False, most_words=7),
    Rule("change-language", ("tongue", "polite"), ("market", "our-own", "learn", "me"), asked=False, most_words=4),
    Rule("change-language", ("tongue", "back"), ("market", "our-own", "learn", "me"), asked=False, most_words=5),
    Rule("change-language", ("in-tongue", "able"), (*_US, "learn")),
    Rule("change-language", ("tongue", "speak"), (*_US, "learn"), most_words=8),
    Rule("change-language", ("tongue",), asked=False, most_words=1),
    Rule("restart", ("again",), asked=False),
    Rule("restart", ("begin", "over"), _US, asked=False, most_words=8),
    Rule("restart", ("wipe", "everything"), _US, asked=False, most_words=6),
    Rule("restart", ("once-more",), (*_US, "cost"), asked=False, most_words=9),
    Rule("ask-cost", ("cost",), _US),
    Rule("ask-cost", ("funds",), (*_US, "obtain")),
    Rule("ask-cost", ("own-money",)),
    Rule("ask-cost", ("asking", "charge"), _US, most_words=9),
    Rule("ask-cost", ("cost-clear",), asked=False, most_words=2),
    Rule("ask-contact", ("who", "contact")),
    Rule("ask-contact", ("contact-noun", "you")),
    Rule("ask-contact", ("how", "contact", "you")),
    Rule("ask-contact", ("how", "contact", "me")),
    Rule("ask-contact", ("contact-noun",), _US),
    Rule("ask-contact", ("contact-noun",), asked=False, most_words=2),
    Rule("help", ("all-at-sea",), ("market",), asked=False, most_words=12),
    Rule("show-result", ("see", "result"), _US, asked=False, most_words=12),
    Rule("show-result", ("see", "result", "me"), most_words=8),
    Rule("show-result", ("asking", "found", "you")),
    Rule("show-result", ("asking", "found", "me", "able")),
    Rule("show-result", ("asking", "result"), _US),
    Rule("show-result", ("enough",), _US, most_words=6),
    Rule("show-result", ("result",), _US, asked=False, most_words=2),
    Rule("show-result", ("show", "asking", "me"), (*_US, "contact")),
    Rule("show-result", ("asking", "outcome", "me"), ("market",)),
    Rule("show-result", ("asking", "outcome"), ("market",), most_words=6),
    Rule("show-result", ("asking", "able", "me", "get"), _US, most_words=5),
    Rule("show-result", ("anything", "for-us"), _US, most_words=7),
    Rule("help", ("asking", "able", "you", "do")),
    Rule("help", ("asking", "able", "you"), _US, most_words=3),
    Rule("help", ("help", "me", "able"), _US, most_words=5),
    Rule("help", ("asking", "able", "you", "help")),
    Rule("help", ("how", "work", "this"), _US),
    Rule("help", ("asking", "deadline"), _US, most_words=7),
    Rule("help", ("how", "apply"), _US, most_words=3),
    Rule("help", ("how", "apply", "for-it"), _US, most_words=4),
    Rule("help", ("stuck", "asking", "you"), _US, most_words=6),
    Rule("help", ("asking", "me", "do"), _US, most_words=9),
    Rule("help", ("stuck", "denied", "question"), _US, asked=False, most_words=9),
    Rule("help", ("help",), _US, asked=False, most_words=3),
    Rule("help", ("asking", "you", "do"), (*_US, "cost", "contact", "ourselves"), most_words=9),
    Rule("off-topic", ("asking", "outing"), ("our-own", "ourselves")),
)
"""In the order in which they count: what is asked most exactly comes first."""
