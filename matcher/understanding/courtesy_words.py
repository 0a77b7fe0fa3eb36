"""The words of thanks, greetings, doubt, small talk and abuse, folded, in all three languages."""

THANKS = frozenset("tak takker thanks thank thx ty cheers danke dank dankeschoen merci tusindtak mangetak taktak".split())
GREETING = frozenset(
    "hej hejsa heej hejhej goddag godmorgen godaften dav davs daw mojn mojen moin halloej hallo halloejsa hello hi hey hiya howdy servus "
    "gruezi morgen abend morning evening afternoon dag tag greetings gruess goddaw".split()
)
POLITE = frozenset(
    "derovre herzlichen herzlich prima besten mate sgu saa siger jeg sige god hjaelp kind reicht mir das ist tusind mange tusinde "
    "hjaelpen ellers skal du i have for "
    "det dig jer naa ok okay fint super perfekt you very much so a lot the help that great "
    "perfect vielen lieben schoen sehr fuer die hilfe dir euch ihnen alt godt rigtig fedt dejligt og farvel bye en tschuess appreciate it paa "
    "forhaand "
    "advance in er var awesome nice der alle sammen igen med there everyone all again zusammen an ihr und kaere dear god good guten dear how are "
    "going is wie gehts geht es hvordan gaar saa gott der min ven my friend her this was jo da brugbart useful hilfreich helpful really".split()
)
"""What may stand beside a greeting or thanks without saying more."""

HESITATION = frozenset("oehm oeh hm hmm hmmm aeh eh oej naa ah aha okay ok hej uh um".split())

WORLD = frozenset(
    "vejret vejr vejrudsigten weather wetter joke vittighed witz fodbold football fussball digt poem gedicht sang song lied opskrift recipe "
    "rezept statsminister statsministeren president praesident hovedstad hovedstaden capital hauptstadt klokken horoskop lotto superligaen "
    "landsholdet champions league agf fcm vinder aftensmad frokosten netflix film serie krimi bundesliga kaereste elsker love liebst "
    "heiraten marry".split()
)
"""What everyone may ask anyone, and no programme answers."""

ABUSE = frozenset(
    "fuck fucking fucker shit bitch idiot idioter idioten idiots idiotisk roev roevhul kaeft skrid lort lortet roevsyg skodside skodbot dumme "
    "dumm stupid "
    "moron asshole crap scheisse scheiss arschloch bloed bloede bloeder luder fanden helvede wichser dumb trottel verpiss taabe taaber sucks "
    "useless nutte bras moeg makvaerk".split()
)
