/** Words of French for a wish, for death, for acts against oneself and for means. */
export const frenchClasses = {
  WANT: [
    '(veux|voudrais|voulais|aimerais|souhaite|souhaiterais|desire|espere|prefere|prefererais|voulu|reve|prie) (de|d)?',
    '(envie|besoin|hate) (de|d)',
    '(prete a|pret a|tentee de|tente de)',
  ],
  THINK: [
    '(pense|penser|pensees|pensee|pensais|songe|songer|idee|idees|imagine|imaginer|fantasme|envisage|envisager|reve|obsedee|obsede|pulsions|pulsion|reflechis|tete) (a|de|d|par|au)?',
  ],
  DIE: [
    '(mourir|etre (morte|mort)|ne plus (etre la|etre en vie|exister|vivre|me reveiller|etre|jamais me reveiller|etre de ce monde|etre ici)|plus (etre la|etre en vie|exister|vivre|me reveiller|etre de ce monde|etre ici)|ne pas (exister|me reveiller|etre nee|etre ne)|ne jamais (naitre|me reveiller|etre nee|etre ne|avoir existe|me reveiller)|pas (me reveiller|exister|etre nee|etre ne)|jamais (me reveiller|etre nee|etre ne)|cesser d (exister|etre)|cesser de (vivre|respirer)|arreter de (vivre|respirer|exister)|arreter d exister|disparaitre (pour toujours|a jamais|pour de bon|de ce monde|de la surface|definitivement)|partir (pour toujours|pour de bon|de ce monde|a jamais|definitivement)|dormir (pour toujours|et ne (plus|jamais|pas|plus jamais) me reveiller|et plus me reveiller|a jamais)|m endormir (pour toujours|et ne (plus|jamais|pas|plus jamais) me reveiller|a jamais|et plus jamais me reveiller)|quitter (ce monde|cette vie|la vie|cette terre)|en finir avec la vie|etre six pieds sous terre|la mort|que ca s arrete|que tout s arrete|que tout finisse|que tout se termine|que ca finisse|que la douleur s arrete)',
  ],
  KILLSELF: [
    '(me tuer|me suicider|me foutre en l air|m oter la vie|me oter la vie|mettre fin a (mes jours|ma vie|tout|tout ca|mes souffrances|mon existence|tout cela)|en finir|me pendre|me flinguer|me buter|me noyer|me supprimer|m empoisonner|me tirer une balle|me faire sauter la cervelle|m ouvrir les veines|me couper les veines|me trancher les veines|me jeter (par|du|de|d|sous|dans|devant|a)|sauter (du|d un|de la|d une|par la|sous|dans le vide)|passer a l acte|avaler (tous|toute|tout|la boite|le tube)|prendre (tous les|toute la boite|toute ma boite|tous mes) (medicaments|cachets|comprimes)?|overdose|faire une betise|faire une connerie|foncer dans un (arbre|mur)|foncer dans le mur|me suicide|me tue|me pends|me jette (sous|du|par)|me flingue|finir avec tout|commettre (un|le) suicide)',
  ],
  HARM: [
    '(me faire du mal|me faire mal|me couper|me scarifier|m automutiler|me mutiler|me bruler|me blesser|me taillader|me griffer|me frapper|me punir|automutilation|scarification)',
  ],
  MEANS: [
    '(medicaments|cachets|comprimes|corde|pistolet|fusil|arme|couteau|lame|lames|rasoir|pont|rails|voie ferree|toit|poison|balcon|somniferes|boite de medicaments|falaise|fusil|revolver|arme de service|cutter|insuline|flacon|plaquette|ceinture|armoire a pharmacie|tiroir a couteaux|poutre|couteaux|gaz|javel|pesticide|mort aux rats|boite de cachets|sonde|medocs|medoc|riviere|fleuve|carabine)',
  ],
  SOON: [
    '(ce soir|cette nuit|aujourdhui|demain|demain (matin|soir)|maintenant|tout a l heure|(vendredi|samedi|dimanche|lundi|mardi|mercredi|jeudi)|ce (week end|weekend|vendredi|samedi|dimanche)|dans (une heure|quelques minutes|quelques heures|dix minutes)|la semaine prochaine|quand (tout le monde|mes parents|les enfants|ma mere|ils) (dort|dorment|dormira|dormiront|sera|seront|sont|est|partira|seront partis)|avant (noel|mon anniversaire|l aube)|des que|avant qu ils|a soir|tantot|cet apres midi|tout de suite|(la)? semaine prochaine|dans (trois|deux) jours|(vendredi|samedi|dimanche|lundi|mardi|mercredi|jeudi) (soir|matin|prochain|au plus tard)|a (minuit|l aube|six heures|cinq heures|huit heures)|le (30|15|1er|24|31)|apres mon service|apres les cours|apres le travail|dans un moment|dans peu de temps|au petit matin|avant l aube|d ici demain|ajd|pour cette nuit)',
  ],
  KILLMORE: [
    '(me|m|jme) (tuer|suicider|pendre|noyer|flinguer|buter|supprimer|immoler|empoisonner|egorger|etrangler|asphyxier|unalive|unaliver|eliminer|crever|jeter|ouvrir les veines|tailler les veines|balancer|defenestrer|exploser la tete|foutre une balle|foutre en l air|tirer une balle|mettre une balle|coller une balle|laisser tomber du|precipiter|faire sauter le caisson|faire exploser la tete|envoyer dans le mur)',
    '(donner|donnerai|donnerais|donne) la mort',
    '(mettre|mettrai|mettrais|mets|mis) (fin|un terme) (a)? (ma vie|mes jours|tout|tout ca|mes souffrances|mon existence|cette vie|tout cela|ca|moi meme)',
    '(tue toi|suicide toi|saute|pends toi|fous toi en l air)',
    '(me|jme) (tuerai|tuerais|suiciderai|suiciderais|pendrai|pendrais|noierai|jetterai|jetterais|flinguerai|supprimerai)',
    '(kms|unalive|unaliver|me kms|sewerslide|suicid|me suicid)',
    '(prendre|avaler) (tous|toute|toutes|tout) (les|la|mes|ma|le) (cachets|comprimes|medicaments|boite|boites|flacon|plaquette|somniferes|armoire)',
    '(me|m) (charger de ma mort|en charger)',
  ],
  ACTNOW: [
    '(me tue|jme tue|je me tue|je me suicide|je me pends|je me jette|je saute|je me flingue|je me noie|kms|je meurs|je serai (morte|mort|plus la|partie|parti)|serai plus de ce monde|je me tuerai|vais me tuer|vais mourir|je vais sauter|en finis|j en finirai|je le ferai|vais le faire|je les prends|je prends tout|prends toute la boite|je pars pour toujours|pour mourir|aurai la paix|je rejoins|je la rejoins|je le rejoins|je mets fin|mets un terme|ferai ce que je dois|me suicide|en aura fini|me donne la mort|m ouvre les veines|je ne serai plus|j y entre)',
  ],
  HEIGHT: [
    '(pont|viaduc|toit|rebord|bord|quai|voies|rails|balcon|fenetre|falaise|parapet|rambarde|barriere|garde corps|passage a niveau|corniche|balustrade|terrasse|vide|tour|precipice|etage|stationnement|barrage|passerelle|voie ferree)',
  ],
  CUTNOUN: [
    '(lame|lames|cutter|rasoir|rasoirs|ciseaux|couteau|compas|scarif|scarifs|lame de rasoir|bout de verre|taille crayon|briquet|tesson)',
  ],
  CUTTING: [
    '(me (couper|scarifier|bruler|griffer|mordre|taillader|mutiler|frapper|cogner|punir|blesser|arracher la peau|faire saigner|faire du mal|faire mal|entailler|recouper)|scarification|automutilation|m automutiler|m ouvrir la peau|recommencer a me couper)',
  ],
  OWNHAND: [
    '(de ma propre main|de ma main|de mon plein gre|par mes propres moyens|volontairement|de moi meme|c est moi qui|ce est moi qui|moi qui|m en charger|expres|a ma maniere|quand je l aurai decide|mes conditions|je l aurai choisi|a mon heure)',
  ],
  IFGONE: [
    '(si (je|j) (mourais|disparaissais|n etais plus la|n etais pas la|n existais pas|n existais plus|etais mort|etais morte|partais|ne me reveillais pas|avais le bon gout de mourir|crevais|n avais jamais existe|n etais pas nee|n etais pas ne)|quand je serai (morte|mort|plus la|partie|parti)|une fois (morte|mort|partie|parti)|que je ne sois plus la|ma mort|mort au moins|si jetais (mort|morte|plus la))',
  ],
  RELIEVED: [
    '(mieux|soulages|soulage|soulagement|legere|leger|libres|libre|tranquilles|tranquille|paix|heureux|heureuse|plus simple|plus facile|rendrait service|service|debarras|debarrasses|respireraient|respirerait|vendre la maison|souffler|meilleur|meilleure|argent|s inquieter|inquieter|poids|fardeau|egal|personne|pareil|tournerait|refaire leur vie|refaire sa vie|trouverait mieux|ne pesera|peserais|arrangerait)',
  ],
  DEATHCOMES: [
    '(crise cardiaque|infarctus|anevrisme|avc|cancer|la foudre|camion|bus|voiture|accident|mon coeur|le coeur|maladie|tumeur|virus|scanner|anesthesie|avion|meteorite|balle perdue|hiver m emporte|dans mon sommeil|chauffard|le train)',
  ],
  WELCOME: [
    '(prie pour|priere|pourvu|qu elle me prenne|qu il me prenne|me prenne|m emporte|me choisisse|me fauche|me renverse|m ecrase|me percute|m acheve|m etait egal|soulagee|soulage|serais soulage|serais soulagee|j espere|espere|j aimerais|aimerais|souhaite|tant mieux|lache|finira par lacher|m arrangerait|bonne nouvelle|arrete de battre|s arrete|pas du soulagement|decue|decu|delivrance|le bienvenu|bienvenue)',
  ],
  RECKLESS: [
    '(traverse sans regarder|sans regarder|sans casque|trop vite|tous feux eteints|sans phares|ivre au volant|bu et conduit|orage|courant|neige|mange presque plus|mange plus|sans ceinture|feu rouge|feux rouges|melange alcool|dans le froid|sans gilet|sans freiner|insuline|contresens)',
  ],
  FAREWELLWORD: [
    '(adieu|adieux|bye|au revoir|salut les gars|salut tout le monde|bonne nuit tout le monde|je vous laisse|je te laisse|ciao)',
  ],
  LOVE: [
    '(vous aime|je vous ai aimes|t aime|vous ai aimes|ai aimes|aime tous|pardon|pardonnez|pardonne|merci pour tout|de ta faute|de votre faute|ta faute|votre faute|pour toujours|pour de bon|ne m en voulez|m en veux pas|soyez heureux|sois heureuse|sois heureux|tout est pret|dernier|derniere|je pars|tout pris|plus de demain|mes cheris|mes amours|monde cruel|le monde)',
  ],
} as const;
