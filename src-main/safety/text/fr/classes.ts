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
    '(medicaments|cachets|comprimes|corde|pistolet|fusil|arme|couteau|lame|lames|rasoir|pont|rails|voie ferree|toit|poison|balcon|somniferes|boite de medicaments|falaise)',
  ],
  SOON: [
    '(ce soir|cette nuit|aujourdhui|demain|demain (matin|soir)|maintenant|tout a l heure|(vendredi|samedi|dimanche|lundi|mardi|mercredi|jeudi)|ce (week end|weekend|vendredi|samedi|dimanche)|dans (une heure|quelques minutes|quelques heures|dix minutes)|la semaine prochaine|quand (tout le monde|mes parents|les enfants|ma mere|ils) (dort|dorment|dormira|dormiront|sera|seront|sont|est|partira|seront partis)|avant (noel|mon anniversaire|l aube)|des que|avant qu ils)',
  ],
} as const;
