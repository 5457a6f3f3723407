import type { Family } from '../language.ts';

/** More ways to say in French that one would rather not be: open and veiled wishes, death that may come by itself, being in the way, urges. */
export const frenchWishes: readonly Family[] = [
  {
    family: 'better_off_without_me',
    level: 'moderate',
    subject: 'own',
    isFixed: true,
    say: [
      'IFGONE & RELIEVED',
      '(sans moi|ma mort|mon absence|ma disparition) & RELIEVED',
      '(personne|nul) ...3 (remarquerait|regretterait|pleurerait|verrait|manquerait|souviendrait|apercevrait|pleurera|remarquera|manquera) ...4 (moi|absence|disparition|si je|partie|parti|mort|morte)?',
      '(mieux|mieux vaudrait|vaudrait mieux) ...3 (que je (ne sois|sois|n existe|laisse|parte|meure|disparaisse|creve))',
      '(manquerais|manquerai) (a|pas a)? ..1 (personne|grand monde|pas)',
      '(je pese|peserais|etre un poids|un poids pour) ...5 (mort|morte|disparu|disparue|plus la)',
    ],
  },
  {
    family: 'passive_death',
    level: 'moderate',
    part: 'wish',
    say: [
      'WANT ..4 DIE',
      '(prefere|prefererais|prefererai|aime mieux|aimerais mieux|plutot) ..3 (DIE|mort|morte)',
      'WANT ..3 (ne plus|plus|ne pas|pas|jamais|ne jamais) ..2 (etre|vivre|exister|me reveiller|me lever|respirer|rouvrir les yeux|ouvrir les yeux|voir demain|voir le jour|revenir)',
      '(voudrais|veux|aimerais|envie|reve|souhaite) ..4 (m effacer|etre effacee|etre efface|m evanouir|me dissoudre|m envoler|fondre|m endormir|m eteindre|disparaitre|sombrer|m evaporer|cesser|n etre rien|etre loin de ce monde|le neant|le silence eternel|le repos eternel|le grand sommeil|retourner au neant|ne jamais etre nee|ne jamais etre ne|n avoir jamais existe|n etre jamais nee|la fin de tout|qu on m oublie)',
      '(voudrais|veux|aimerais|souhaite|espere|prie|pourvu|envie) ..5 (que ma vie (soit|finisse|s arrete)|que mon coeur (s arrete|lache)|que (tout|ca) (finisse|se termine|cesse|prenne fin)|que la mort|qu on m efface|qu on en finisse|que dieu|qu on me laisse mourir)',
      '(perdu|perdue|plus|pus|pas|aucun|aucune|zero) ..2 (gout|envie|force|gout|flemme|joie|rage|volonte|desir|raison) ..1 (de|d|a) ..1 (vivre|la vie|exister|rester|cette vie|etre la|etre en vie|continuer)',
      '(flemme|ras le bol|marre|claque|fatigue|fatiguee|lassitude|lasse|assez|epuise|epuisee|degoutee|degoute) ..2 (d|de|a) ..2 (exister|vivre|etre la|la vie|etre en vie|respirer|etre moi|l existence|me reveiller|etre de ce monde)',
      '(attends|attendre|hate|impatience|presse|pressee|appelle) ..4 (la mort|ma mort|mourir|la fin|de mourir|mon heure|mon tour|qu elle vienne)',
      '(idee|pensee|perspective) ..1 (de|d|que) ..2 (mourir|la mort|ne plus etre|ne plus exister|tout finisse|disparaitre) ..4 (console|rassure|apaise|soulage|berce|attire|tente|calme|fait du bien)',
      '(deception|decu|decue|triste|pleure|rage|colere|degoute|degoutee) ..4 (me reveiller|reveille|reveillee|etre encore la|encore vivante|encore vivant|encore en vie|etre en vie|survecu)',
      '(vie) ..3 (interesse|tente|attire|retient|veut) ..2 plus',
      '(j ai|ai|assez|suffisamment|trop) ..2 (assez vecu|trop vecu|fait mon temps|vecu assez|vu assez)',
    ],
  },
  {
    family: 'passive_death',
    level: 'moderate',
    part: 'wish',
    isFixed: true,
    say: [
      'DEATHCOMES & WELCOME',
      '(m est|m etait|serait|serais|est|completement|tout a fait) ..1 (egal|indifferent|pareil|soulage|soulagee) ..5 (mourir|meurs|mourais|mort|morte|plus etre|crever|creve|vivante|vivant|plus la|en vie|demain|plus me reveiller)',
      '(si|que) je ..5 (mourais|meurs|creve|crevais|ne me reveille pas|me reveille pas|ne me reveillais pas|disparais|disparaissais|y reste|y passe) ..6 (tant pis|tant mieux|egal|grave|soulagement|soulagee|soulage|bon debarras|arrangerait|delivrance|ben)',
      '(envie|envier|jalouse|jaloux|chance|chanceux) ..4 (les morts|aux morts|des morts|les disparus|disparus|defunts|ceux qui sont morts|les defunts|celui qui est mort|les enterres|ceux qui sont partis)',
      '(seigneur|dieu|la mort|mon dieu|bon dieu|ciel|ange) ...6 (prenez moi|prends moi|me prendre|m emporter|me rappeler|viens me chercher|venez me chercher|rappelle moi|emporte moi|me reprendre|vienne me chercher|me prenne|m emporte|m oublie)',
      '(emporte moi|emmenez moi|prends moi|venez me chercher|viens me chercher|que la mort me|qu elle me prenne|qu il me prenne|qu on m acheve|achevez moi|qu on me debranche|debranchez moi)',
      '(bouton|interrupteur) ...8 (jamais existe|efface|eteindre|disparaitre|fin|off|existe)',
      '(jamais existe|jamais ete la|jamais nee|jamais ne|pas nee|pas ne|jamais venue au monde|jamais venu au monde) ..3 (voudrais|veux|aimerais|si)?',
      '(rejoindre|retrouver|etre avec|aller avec|etre aupres) ...4 (la haut|au ciel|dans l au dela|au paradis|de l autre cote|dans la tombe|mort|morte|mes morts)',
      '(croise les doigts|espere|prie|souhaite|reve|chaque soir) ...8 (ne pas me reveiller|pas de reveil|soit la derniere|soit le dernier|derniere nuit|lit (est|soit) vide|ne pas voir demain|pas rouvrir les yeux|m endormir pour de bon)',
      '(qu on m efface|qu on me raye|qu on me supprime|efface moi|effacez moi|rayez moi)',
      '(plus|pas) (de place|ma place) ..3 (sur terre|ici bas|dans ce monde|parmi les vivants|en ce monde)',
      '(six pieds sous terre|sous la terre|dans la tombe|au cimetiere|dans un cercueil|entre quatre planches) ..6 (mieux|bien|tranquille|paix|repos|serais|prefere)?',
    ],
  },
  {
    family: 'passive_death',
    level: 'moderate',
    isFixed: true,
    say: [
      'RECKLESS & (egal|si ca arrive|arrive|tant pis|ce qui pouvait arriver|m en fous|m en fiche|qu elle me prenne|me reveille pas|y reste|y passe|on verra bien|peu importe|importe|ben coudonc|laisser faire|expres|lacher|tout seul|advienne)',
      '(laisser faire|me laisser couler|me laisser sombrer|me laisser porter|arreter de nager|lacher prise dans|me laisser mourir|me laisser partir|me laisser aller au fond)',
      '(arrete|arretee|saute|saute|oublie|refuse) ..3 (traitement|insuline|medicaments|chimio|dialyse|manger|soins) ..10 (expres|tant pis|plus vite|egal|partir|mourir|pour que|finir)',
    ],
  },
  {
    family: 'self_harm_urge',
    level: 'moderate',
    say: [
      '(envie|besoin|pulsion|pulsions|tentation|manque|demange|demangent|reclame|crie|brule d envie|appelle|obsede|obsession) & (CUTTING|HARM|CUTNOUN|sh|recommencer|me punir|me griffer|me taper|me mordre|scarif|scarifs|me frapper|cicatrices)',
      '(failli|presque|a deux doigts|pas loin|tout pres) ..5 (CUTTING|HARM|rechuter|craquer|recommencer|ressortir la lame|reprendre la lame)',
      '(veux|voulais|voudrais|me voyais|m imaginais|aimerais) ..3 (me taper|me cogner|me frapper|me griffer|me mordre|me punir|me bruler|me couper|me faire mal|me faire du mal|me faire saigner|m ecorcher)',
      'CUTNOUN ...8 (donne|donnee|jete|jetee|cache|cachee|confie|confiee|rendu|rendue|repose|reposee|poubelle|rien fait|pas touche|tourne autour|resiste)',
      '(tete|poing|front) ..2 (dans|contre|au|sur) ..1 (le|les)? mur ..8 (envie|redescende|tenu|rien|marche|calme)',
    ],
  },
  {
    family: 'burden',
    level: 'low',
    isFixed: true,
    say: [
      '(suis|etre|sens|deviens) ..3 (de trop|inutile a tous|un fardeau|un poids|une charge|un boulet|encombrant|encombrante|une gene|une erreur|un parasite)',
      '(gache|gacher|pourris|pourrir|complique) ..2 (vie|vies) ..2 (des autres|de tout le monde|de mes|de ma)',
    ],
  },
];
