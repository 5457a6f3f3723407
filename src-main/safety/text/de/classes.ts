/** Words of German for a wish, for death, for acts against oneself and for means. */
export const germanClasses = {
  WANT: [
    '(will|möchte|wollte|würde gern|würde gerne|würde am liebsten|würde lieber|mag|mir wünschen|sehne mich|träume davon|wäre gern|wäre gerne|wäre lieber|hätte gern|ich wollt|sehne mich danach|wünsche mir|wünschte|hoffe|bete|am liebsten|habe lust|bereit|bete darum|brauche)',
  ],
  DIE: [
    '(sterben|tot sein|nicht mehr (leben|sein|da sein|hier sein|existieren|aufwachen|am leben sein|weiterleben|auf der welt sein|aufwachen müssen)|nicht (existieren|leben|am leben sein|aufwachen|da sein)|nie (geboren|wieder aufwachen|mehr aufwachen|geboren worden|mehr wach werden)|für immer (schlafen|einschlafen|verschwinden|weg sein|gehen|weg)|einschlafen und (nicht mehr|nie wieder|nie mehr|nicht) (aufwachen|wach werden)|aus (dem leben|der welt|dieser welt) (gehen|verschwinden|scheiden)|aufhören zu (existieren|leben|sein|atmen)|den tod|tot umfallen|unter der erde (sein|liegen)|von der welt verschwinden|dass es vorbei ist|dass alles vorbei ist|dass alles endet|dass alles aufhört|dass es aufhört|dass der schmerz aufhört|nichts mehr spüren|nicht mehr da wäre|nicht mehr am leben|nicht mehr auf (der|dieser) (welt|erde) sein|nie wieder (aufwachen|aufstehen|die augen öffnen)|die augen (schließen|zumachen) und (nie|nicht)|gestorben sein|tot|begraben sein|ausgelöscht sein|nie existiert haben|nicht mehr weiterleben|mein leben los sein|abtreten|verrecken|krepieren|den tod finden|ins grab|unter die erde|von der bildfläche verschwinden für immer|erlöst werden|erlöst sein)',
  ],
  KILLSELF: [
    '(mich (selbst)? (umbringen|umzubringen|töten|erhängen|erschießen|vergiften|ertränken|aufhängen|aufzuhängen|wegmachen|ausknipsen|auslöschen|kaltmachen|umbringe|umgebracht|erhänge|zu töten|erhängt|zu erhängen|zu erschießen|abmurksen))',
    '(mir das leben (nehmen|zu nehmen|nehme)|mir mein leben nehmen|mein leben (beenden|zu beenden|beende|wegwerfen)|meinem leben ein ende (setzen|zu setzen|machen|bereiten|setze)|allem ein ende (setzen|zu setzen|machen|bereiten)|dem (ganzen|allem) ein ende (setzen|zu setzen|machen|bereiten)|ein ende (setzen|machen)|schluss (machen|zu machen) mit (allem|dem leben)|allem schluss machen|alles (beenden|zu beenden|hinschmeißen für immer)|es (beenden|zu beenden)|selbstmord (begehen|machen|zu begehen)|suizid (begehen|zu begehen)|freitod|in den freitod gehen|mir etwas (antun|anzutun|antue|angetan)|mir was (antun|anzutun|antue)|die pulsadern (aufschneiden|aufzuschneiden)|mir eine kugel|vor (den|einen|die) (zug|bahn|lkw|s bahn|u bahn) (werfen|zu werfen|springen|zu springen|schmeißen|laufen|gehen)|von (der|einer) (brücke|klippe) (springen|zu springen|stürzen)|vom (dach|balkon|hochhaus|turm) (springen|zu springen|stürzen)|aus dem (fenster|leben) (springen|zu springen|scheiden)|gegen (einen|den) (baum|pfeiler) (fahren|zu fahren)|überdosis|alle (tabletten|pillen) (nehmen|zu nehmen|schlucken|zu schlucken|auf einmal)|ins wasser gehen|aus dem leben scheiden|abzutreten|den löffel abgeben|die ganze packung (nehmen|schlucken)|bringe mich um|nehme mir das leben|töte mich|erhänge mich|springe (von|vom|vor)|hänge mich auf|mache schluss mit allem|setze dem allem ein ende|beende mein leben|beende es|unaliven)',
  ],
  HARM: [
    '(mich (selbst)? (verletzen|zu verletzen|ritzen|zu ritzen|schneiden|zu schneiden|verbrennen|zu verbrennen|schlagen|zu schlagen|kratzen|bestrafen|zu bestrafen|aufschneiden)|mir (selbst)? (weh tun|wehtun|wehzutun|weh zu tun|schaden|schmerzen zufügen)|selbstverletzung|selbstverletzen|selbst zu verletzen|ritzen|zu ritzen|mir in (den|die) (arm|haut) (zu)? schneiden)',
  ],
  MEANS: [
    '(tabletten|pillen|schlaftabletten|strick|seil|pistole|waffe|gewehr|messer|klinge|klingen|rasierklinge|rasierklingen|brücke|gleise|gleisen|dach|gift|balkon|packung tabletten|medikamente|schmerztabletten|abgrund|gürtel|revolver|flinte|dienstwaffe|jagdschrank|waffenschrank|schlinge|rattengift|insulin|skalpell|cuttermesser|abgase|helium|schlafmittel|pillen|bahnübergang|schienen|jagdgewehr)',
  ],
  SOON: [
    '(heute|heute (nacht|abend)|morgen|morgen (früh|abend|nacht)|jetzt gleich|gleich|am (freitag|samstag|sonntag|montag|dienstag|mittwoch|donnerstag|wochenende)|diesen (freitag|samstag|sonntag)|in (einer stunde|ein paar minuten|wenigen minuten|ein paar stunden)|nächste woche|dieses wochenende|wenn (alle|sie|meine eltern|die kinder|er|meine frau|mein mann) (schlafen|weg sind|im bett sind|schläft|weg ist|aus dem haus|schlafen gegangen)|vor (weihnachten|meinem geburtstag|sonnenaufgang)|noch heute|sobald alle|bevor (sie|er|alle)|(freitag|samstag|sonntag|montag|dienstag|mittwoch|donnerstag) (nach|abend|nacht|früh|morgen|mittag|um)|(bis|ab|nächsten|kommenden) (montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|am (ersten|letzten|geburtstag)|nach der (schicht|schule|arbeit|prüfung|letzten prüfung)|um mitternacht|(noch)? (diese|heute) nacht|in der früh|heute früh)',
  ],
  ACTNOW: [
    '(bringe (ich)? mich um|nehme (ich)? mir das leben|sterbe ich|werfe (ich)? mich vor|hänge (ich)? mich auf|erhänge (ich)? mich|erschieße (ich)? mich|töte (ich)? mich|unalive (ich)? mich|kille (ich)? mich|bin ich tot|tot bin|bin ich dann (weg|tot)|bin ich ab montag tot|lebe ich nicht mehr|ist es vorbei mit mir|ist es mit mir vorbei|ist schluss mit mir|beende (ich)? (es|alles|mein leben)|ziehe (ich)? es durch|mich umbringen|mich umzubringen|ich sterbe|mich erhängen|werde ich sterben|mich vor den zug|endlich sterben|sehe ich (oma|opa|mutter|vater) wieder|ende (ich)? alles)',
  ],
  FAREWELLWORD: [
    '(lebt wohl|leb wohl|lebewohl|ade|pfiat euch|pfiat eich|pfiat di|macht es gut|machs gut|mach es gut|tschüss|ciao leute|bye leute|adieu|gehabt euch wohl|auf wiedersehen|servus|gute nacht welt)',
  ],
  HEIGHT: [
    '(brücke|brücken|dach|gleis|gleise|gleisen|bahnübergang|bahnsteig|balkon|geländer|brückengeländer|parkhaus|klippe|klippen|fensterbrett|fenstersims|hochhaus|schienen|bahngleise|bahngleisen|abgrund|felsvorsprung|dachkante|brüstung|fenster)',
  ],
  DEATHCOMES: [
    '(herzinfarkt|schlaganfall|herz (stehen bliebe|stehenbliebe|stehen bleibt|aufhört|aufhören würde|versagt)|(auto|laster|lkw|bus|zug|blitz|krebs|etwas|jemand|virus|lawine|flugzeug) mich (erwischen|erwischt|überfährt|überfahren|trifft|treffen|holt|holen|mitnimmt|umnietet)|mich (ein|der|das) (auto|laster|lkw|bus|zug|blitz|krebs|tod|virus|lawine) (erwischen|erwischt|überfährt|überfahren|trifft|treffen|holt|holen|mitnimmt|umfährt|umfahren|totfährt)|flugzeug ab|flugzeug abstürzt|krebs (zurückkäme|zurückkommt|wiederkäme|gewinnt)|an irgendetwas gestorben|unheilbar|tödlich krank|todkrank|tödlichen unfall|tödlicher unfall|erschossen werde|überfahren werde|wer mich erschießt)',
  ],
  WELCOME: [
    '(recht|egal|hoffe|bete|hoffentlich|wünschte|wünsche|soll er|soll es|erleichtert|froh|nichts dagegen|ganz gut|erlösung|schöne vorstellung|bitte|sehne|erleichterung|freuen|gern|gerne|dankbar|okay)',
  ],
  CUTNOUN: [
    '(klinge|klingen|rasierklinge|rasierklingen|cutter|cuttermesser|skalpell|teppichmesser|scherbe|scherben|zirkel|spitzer|feuerzeug|zigarette)',
  ],
} as const;
