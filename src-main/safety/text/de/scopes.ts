/** What takes weight from German words, or gives it back (see `scopeClasses`). */
export const germanScopes = {
  KIN: [
    '(schwiegermutter|schwiegervater|schwägerin|schwager|neffe|nichte|enkel|enkelin|baby|beste freundin|bester freund|lehrer|lehrerin|trainer|ex|verlobte|verlobter|kollegen|nachbarn|mädel|typ|patenkind|mitspieler|mitschüler|mitschülerin|kumpels|azubi|bekannte|bekannter|kommilitone|kommilitonin|vermieter|opa|schülerin)',
    '(mutter|vater|schwester|bruder|sohn|tochter|frau|mann|partner|partnerin|freund|freundin|freunde|cousine|cousin|oma|opa|tante|onkel|nachbar|nachbarin|kollege|kollegin|chef|chefin|schüler|schülerin|kind|kinder|eltern|leute|mensch|jemand|niemand|keiner|familie|mitbewohner|mitbewohnerin|kumpel)',
  ],
  OTHER: [
    'KIN',
    '(er|sie|ihm|ihn|ihr|ihnen|du|dir|dich|wir|uns|man|patient|patientin|patienten|klient|klientin|klienten|therapeut|therapeutin|arzt|ärztin|pfleger|figur|hauptfigur|protagonist|protagonistin|sänger|autor|mädchen|junge|hund|katze|alle|anrufer|anruferin|wer)',
  ],
  I: ['ich', 'mich', 'mir'],
  SAID: [
    '(sagt|sagte|gesagt|schreibt|schrieb|geschrieben|meint|meinte|ruft|rief|flüsterte|flüstert|erzählt|erzählte|gestand|fragt|fragte|antwortete|singt|schreit)',
  ],
  NEG: [
    '(nicht|nie|niemals|kein|keine|keinen|keiner|keinerlei|ohne|weder|nein)',
    '(froh dass ich nicht|zum glück nicht|aufgehört mich)',
  ],
  AFFIRM: [
    'nicht (wissen|weiß|weiss|gut|in ordnung|okay|wert|allein|sicher|lustig|zum spaß|schlafen|essen|klar|aufhören|loswerden|los|lange)',
    '(kann|konnte|könnte) (ich)? (so)? nicht (mehr|aufhören|schlafen|weiter|anders)?',
    '(weiß|weiss|wüsste|halte|halt|sehe|seh|schaffe|schaff|ertrage|ertrag|pack|packe|kann|verstehe|finde|traue) (es|das|mich|mir|ich)? (auch)? (nicht|kein|keine|keinen)',
    'nie (gut|genug|wieder gut|besser)',
    'kein (witz|spaß|scherz|mensch|ende|wunder)',
    'keine (kraft|hoffnung|ahnung|lust|zukunft|freude)',
    'keinen (sinn|ausweg|grund|bock)',
    'ohne (mich|hoffnung|ausweg|sinn|mir|dich|ihn|sie|ende)',
    'warum nicht',
    'nicht nur',
    'wenn nicht',
  ],
  INSTEAD: ['(statt|anstatt|davon abgehalten|bewahrt vor)'],
  PASTVERB: [
    '(wollte|war|hatte|dachte|habe gedacht|versuchte|versucht|plante|geplant|fühlte|habe mich|ritzte|hab mich|überlegte|verletzt|geritzt|geschnitten|gewollt|überlegt|gewünscht|glaubte|schrieb|geschrieben)',
  ],
  LONGAGO: [
    '(1995|1998|1999|2000|2002|2003|2004|2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022)',
    '(mit|im alter von) (11|12|13|14|15|16|17|18|19|20|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn|zwanzig|anfang zwanzig|mitte zwanzig)',
    '(im internat|in der lehre|beim bund|in der pandemie|nach der geburt|nach der scheidung|einmal vor jahren|vor langer zeit|lange her|jahre her|vor jahrzehnten|vor jahren)',
    'vor (vielen|zwei|drei|vier|fünf|sechs|sieben|acht|zehn|zwanzig|fünfzehn|einigen|ein paar|über zehn|dreißig) jahren',
    '(damals|früher|als jugendliche|als jugendlicher|als teenager|als ich (15|16|17|14|18|fünfzehn|sechzehn|siebzehn|vierzehn|achtzehn|zwanzig|jung|klein|ein kind|noch|jünger)|mit (15|16|17|14|fünfzehn|sechzehn|siebzehn|vierzehn)|in der schulzeit|in der schule|in meiner jugend|in der pubertät|im studium|letztes jahr|in der vergangenheit|vor der therapie|es gab eine zeit|es gab zeiten|zu der zeit|zu jener zeit|jahrelang)',
  ],
  RECENT: [
    '(gestern|heute|heute nacht|letzte nacht|diese woche|diesen monat|in letzter zeit|neulich|letzte woche|letzten monat|vor (zwei|drei|einer) (wochen|woche|tagen)|zurzeit|derzeit)',
  ],
  OVER: [
    '((geht es mir|es geht mir|mir geht es) (heute|wieder|inzwischen|jetzt)? (gut|besser|prima)|heute geht es mir (gut|besser)|geht mir (besser|gut)|bin ich froh|froh dass|hilfe geholt|hilfe bekommen|überstanden|hinter mir|bin dankbar|mir hilfe|nicht mehr so|zum glück|wieder gesund|seitdem geht)',
  ],
  AGAIN: [
    '(wieder da|und jetzt|immer noch|seit (wochen|monaten|jahren|tagen|ich)|schon wieder|nach wie vor|mein leben lang|genauso)',
  ],
  PRESENT: ['(heute|will|möchte|bin|fühle|denke|kann|brauche|zurzeit|derzeit|morgen)'],
  FICTION: [
    '(thriller|roman|netflix|comic|manga|minecraft|sims|boss|rollenspiel|bühne|doku|podcast|schlager|rap|refrain|musikvideo|karaoke|gemälde|sage|tragödie|komödie|sonett|romeo|julia|hamlet|faust|effi|ballade|drama|hörspiel|inszenierung|probe|kinofilm|bösewicht)',
    '(roman|film|serie|folge|staffel|kapitel|szene|figur|hauptfigur|protagonist|protagonistin|buch|lied|song|songtext|album|gedicht|stück|theater|theaterstück|spiel|level|runde|endgegner|drehbuch|geschichte|anime|schauspieler|werther|oper|tatort|krimi)',
  ],
  WORK: [
    '(referat|präsentation|soziologie|durkheim|psychologie|protokoll|feuerwehr|rettungsdienst|sanitäter|kampagne|reportage|bericht|who|gesetz|sterbehilfe|debatte|nachtdienst|frühdienst|praktikum|simulation|hotline|seelsorge|ngo|apotheke|dissertation|kongress|triage|aufnahmen|akutpsychiatrie|ersthelfer|notruf)',
    '(patient|patienten|patientin|klient|klienten|station|schicht|spätschicht|nachtschicht|fortbildung|kurs|vorlesung|seminar|hausarbeit|essay|studie|artikel|nachrichten|zeitung|forschung|prävention|suizidprävention|schulung|vortrag|statistik|rate|philosophie|telefonseelsorge|ehrenamt|dienst|anrufer|unterricht|camus)',
  ],
  QUOTED: ['(liedtext|refrain|lied|song|zeile|satz|titel|vers|spruch|zitat|songtext) (heißt|geht|lautet|sagt|mit)?'],
  IDIOM: [
    '(tot|gestorben|sterbe|sterben|stirbst) (gelacht|vor (lachen|hunger|durst|scham|langeweile|angst|hitze|kälte|neugier|peinlichkeit|müdigkeit|sehnsucht|aufregung))',
    '(vor lachen|vor hunger|vor durst|vor scham|vor langeweile|vor peinlichkeit|vor hitze|vor neugier|vor aufregung) (fast|beinahe)? (gestorben|sterben|sterbe|umgekommen|tot)',
    '(totgelacht|todmüde|todlangweilig|totgeärgert|totgearbeitet|todsicher|sterbenslangweilig|todernst|todschick|mordshunger|sterbenskrank)',
    '(bringt|bringen) mich (um|noch um) ',
    '(bringt|macht) mich (noch)? (um|fertig)',
    '(morden|töten) für',
    '(suicide squad|politischer selbstmord|suizidprävention|selbstmordattentäter|suizidrate|beruflicher selbstmord|sterbehilfe)',
    '(zum sterben (schön|langweilig|gut))',
    '(habe|hab) mich (beim|in den finger|mit dem messer beim) (rasieren|kochen|schneiden|finger|geschnitten)',
    'beim (rasieren|kochen|gemüseschneiden|schneiden|zwiebelschneiden|sport|fußball|training|joggen|klettern)',
    'in den finger geschnitten',
    'zeit totschlagen',
    'lieber sterben als',
    'über meine leiche',
    'nur über',
    'schluss (mit dem abo|mit rauchen|mit zucker|mit ihm|mit ihr|für heute)',
    '(ich könnte|könnte) (sie|ihn|ihr|ihm|euch) (umbringen|erwürgen)',
    '(gebe ich mir|geb ich mir|gebe mir|geb mir) die kugel',
    '(fast|beinahe) umgebracht',
    'wenn ich noch (ein|eine|einen)',
    '(springe|springen) (vom|von) (zehner|fünfer|dreier|sprungbrett|dreimeterbrett)',
    '(springe|springe mal|kurz) (unter die dusche|in den see|ins becken)',
  ],
  LAUGH: ['(lol|spaß|scherz|witz)'],
  RETRACT: [
    '(spaß beiseite nein|war nur spaß|nur spaß|nur ein scherz|nur ein witz|nicht wörtlich|nicht ernst gemeint|war ein scherz|war ein witz|übertrieben|sinnbildlich|im übertragenen|kleiner scherz)',
  ],
  UNRETRACT: [
    '(aber im ernst|aber ernsthaft|kein witz|kein scherz|kein spaß|mache immer witze|mache witze|witze darüber|halb im scherz|kein spaß mehr|aber ehrlich)',
  ],
  THING: [
    '(wlan|internet|laptop|computer|drucker|hausaufgaben|klausur|meeting|meetings|besprechung|verkehr|stau|schlange|montag|chef|mail|mails|excel|bericht|spiel|elfmeter|fitnessstudio|kater|app|handy|akku|mathe|gruppenarbeit|nachbarn|bohrmaschine|werbung|staffel|spoiler|steuererklärung|bahn|zug|db|verspätung|finanzamt|formular)',
  ],
  TARGET: ['THING'],
  FLIPPANT: [
    '(wenn (der|die|das|mein|noch|ich noch)|noch (ein|eine|einen)|da will man|da könnte ich|da möchte man|schon wieder)',
  ],
  HOPED: ['(hoffe|hoffentlich|bete|wünschte|wünsche|angst|fürchte|würde gern)'],
  DAYSAGO: [
    '(gestern|letzte woche|letzten monat|vor (zwei|drei|vier|einer|einem|einigen|ein paar|fünf) (tagen|wochen|woche|monaten|monat)|entlassen)',
  ],
  ASKED: ['(fragt|fragte|gefragt|frage) (mich)? (ob|nach)'],
  YES: ['(gelogen|lüge|habe ja gesagt|genickt|stimmt|wahr|nicht geantwortet|geschwiegen)'],
  RAISE: ['(glaube|denke|meine|dass|sage)'],
  GRIEF: ['(beerdigung|beisetzung|grab|friedhof|sarg|trauerfeier|urne)'],
  RELAPSE: ['(wieder|rückfall|rückfällig)'],
  IFEVER: [
    '(wenn ich (mich|wieder|das|den|mir|merke|spüre|an)|falls ich|wenn der druck|wenn die gedanken|sollte ich|sobald ich|immer wenn)',
  ],
  EASED: [
    '(ist weg|sind weg|kommt nicht in frage|kommt nicht infrage|kam nie in frage|denke ich schon lange nicht mehr|schon lange nicht mehr|verflogen|ist vorbei und|sind vorbei|nein danke|null angekreuzt|ist lange her|gehört der vergangenheit)',
  ],
  COPING: [
    '(notfallplan|krisenplan|sicherheitsplan|rufe ich|rufe|ruf ich|anrufen|gehe ich|skills|atme|telefonseelsorge|hilfe holen|sage ich|melde ich|schreibe ich|spazieren|erster schritt|schritt eins)',
  ],
  CLEAN: [
    '(ohne (mich zu|selbstverletzung)|tage ohne|monate ohne|jahre ohne|tagen nicht mehr|seit ich mich zuletzt|clean|das letzte mal|alte narben|nicht mehr (verletzt|geritzt|geschnitten))',
  ],
} as const;
