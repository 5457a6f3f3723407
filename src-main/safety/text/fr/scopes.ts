/** What takes weight from French words, or gives it back (see `scopeClasses`). */
export const frenchScopes = {
  KIN: [
    '(belle mere|beau pere|belle soeur|beau frere|tonton|tata|mamie|papi|papy|meilleure amie|meilleur ami|pote|potes|mec|meuf|filleul|filleule|neveu|niece|prof|professeur|maitresse|coach|entraineur|bebe|fillette|ado du|ex|conjoint|conjointe|fiancee|fiance|beaux parents|coequipier|correspondant|quelqu une)',
    '(mere|pere|soeur|frere|fils|fille|femme|mari|copain|copine|ami|amie|amis|cousin|cousine|grand mere|grand pere|tante|oncle|voisin|voisine|collegue|chef|patron|eleve|eleves|enfant|enfants|parents|gens|personne|quelqu un|famille|colocataire|coloc|compagne|compagnon)',
  ],
  OTHER: [
    'KIN',
    '(il|elle|ils|elles|lui|leur|tu|toi|te|vous|nous|on|se|patient|patiente|patients|client|clients|therapeute|psy|psychologue|psychiatre|medecin|infirmiere|personnage|heros|heroine|protagoniste|chanteur|auteur|garcon|homme|dame|monsieur|chien|chat|tous|appelant)',
  ],
  I: ['je', 'me', 'moi', 'j', 'm'],
  SAID: ['(dit|disait|ecrit|ecrivait|crie|criait|murmure|raconte|avoue|repond|demande|chante|envoye|confie|annonce)'],
  NEG: ['(pas|jamais|ni|sans|aucun|aucune|nullement|guere|non)', '(arrete de vouloir|heureusement que je ne)'],
  AFFIRM: [
    '(suis|sens|vais|fais) pas (bien|en securite|capable|normal|sur|sure|assez|confiance|bien du tout|mieux)',
    '(peux|sais|supporte|vois|arrive|tiens|dors|mange|trouve|comprends|merite|sert|vaut) pas (plus|bien|de raison|de sens|en securite|quoi|comment|comment continuer|a|si|pourquoi|capable|normal|la force|bien du tout|confiance|assez)?',
    'pas (bien|envie de (vivre|continuer|etre|me reveiller)|la force|de (raison|sens|avenir|issue|solution|force)|seulement|que|une blague|normal|sur|capable|assez|drole|juste)',
    'jamais (mieux|bien|assez|rien|du naitre|naitre|exister)',
    'sans (moi|espoir|issue|avenir|sens|but|force|fin|toi|lui|elle|arret)',
    'pourquoi pas',
    'personne',
    'aucun (sens|espoir|avenir)',
    'aucune (raison|issue|envie de vivre|force)',
    'est pas (une vie|la peine|vivable)',
    'arrete pas (de|d)',
    'peux pas m',
  ],
  INSTEAD: ['(au lieu de|plutot que|empeche de|m a empeche|eviter de)'],
  PASTVERB: [
    '(voulais|ai voulu|pensais|ai pense|ai essaye|ai tente|avais|etais|ai fait|me coupais|coupais|planifiais|souhaitais|me sentais|croyais|mutilais|scarifiais|ai pris|tente|essaye|voulu|me suis|faisais|pensé)',
  ],
  LONGAGO: [
    '(1995|1998|1999|2000|2002|2003|2004|2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022)',
    '(a|vers) (onze|douze|treize|quatorze|quinze|seize|dix sept|dix huit|dix neuf|vingt|12|13|14|15|16|17|18|19|20) ans',
    '(longtemps j ai|pendant des annees|pendant la pandemie|pendant le confinement|apres l accouchement|a l internat|au pensionnat|au service militaire|depuis des annees je ne|l annee noire|en ce temps la|jadis)',
    'il y a (des|dix|vingt|quinze|cinq|trois|deux|quelques|plusieurs|de nombreuses|six|sept|huit|douze|longtemps) (annees|ans)',
    'il y a longtemps',
    '(avant je|avant j|a l epoque|autrefois|jadis|quand j avais|quand je avais|quand j etais|quand je etais|a l adolescence|au lycee|au college|a la fac|a quinze ans|a seize ans|dans ma jeunesse|adolescente|adolescent|l annee derniere|dans le passe|avant la therapie|il fut un temps|a une epoque|ces annees la|en 2010|en 2012|en 2015|en 2018|en 2019|ado)',
  ],
  RECENT: [
    '(hier|hier soir|aujourdhui|ce matin|ce soir|cette nuit|cette semaine|ce mois|ces derniers temps|l autre jour|la semaine derniere|le mois dernier|il y a (deux|trois) (semaines|jours)|en ce moment|ces jours)',
  ],
  OVER: [
    '(maintenant je vais (bien|mieux)|je vais (mieux|bien) (maintenant|aujourdhui)|aujourdhui je|ne plus|heureuse|heureux|contente|content d|demande de l aide|on m a aidee|on m a aide|derriere moi|m en suis sortie|m en suis sorti|soulagee d|guerie|gueri|maintenant j aime|aime ma vie|va mieux|ca va (bien|mieux)|vais bien)',
  ],
  AGAIN: [
    '(de nouveau|a nouveau|encore|et maintenant|depuis (que|des|toujours|l)|toute ma vie|pareil|revient|toujours)',
  ],
  PRESENT: ['(maintenant|aujourdhui|ce soir|veux|suis|sens|pense|peux|besoin|ces derniers temps)'],
  FICTION: [
    '(polar|thriller|romans|nouvelle que|bd|manga|jdr|partie de|sims|zelda|minecraft|boss|manette|replique|theatre|tournage|cinema|documentaire|podcast|rap|refrain|clip|paroles|karaoke|oeuvre|tableau|fable|legende|pieces|mon perso|jeu de role|roméo|juliette|hamlet|bovary|anna karenine|netflix|spoiler|tragedie|comedie|slam|poeme|sonnet)',
    '(roman|film|serie|episode|saison|chapitre|scene|personnage|heros|heroine|protagoniste|livre|chanson|paroles|album|poeme|piece|theatre|jeu|partie|niveau|scenario|conte|histoire|anime|actrice|acteur|werther|opera)',
  ],
  WORK: [
    '(expose|devoir|sociologie|durkheim|psychologie|cours de|deontologie|urgentiste|pompier|samu|protocole|formateur|secouriste|sensibilisation|journee mondiale|campagne|reportage|article|rapport|chiffres|oms|loi sur|fin de vie|euthanasie|debat|maraude|astreinte|consultation|dossier|stage|ehpad|telethon|these|intervention en)',
    '(patient|patients|patiente|client|clients|service|garde|poste|formation|cours|seminaire|memoire|dissertation|these|etude|article|nouvelles|infos|journal|recherche|prevention|colloque|conference|statistiques|taux|philo|philosophie|benevole|ecoute|camus|numero vert)',
  ],
  QUOTED: ['(paroles|refrain|chanson|phrase|titre|vers|citation|intitule|intitulee) (dit|disent|qui dit|est|de)?'],
  IDIOM: [
    '((mourir|mort|morte|creve|crever) (pour un|pour une|de plaisir|de bonheur|de joie|d amour|de jalousie|pour toi mon)|petite mort|mort de fatigue|c est la mort|tuer pour|je tuerais|je vais le tuer|je vais la tuer|je vais les tuer|vais tuer|nature morte|point mort|temps mort|arret de mort|silence de mort|a la vie a la mort|me pendre au cou|se jeter a l eau|me jeter a l eau|me jeter dessus|me jeter sur|me jeter dans le travail|saute du coq|saute au plafond|sauter de joie|rendu l ame|suicide commercial|suicide professionnel|suicide social|suicidaire de sa part|opération suicide|mission suicide|attentat suicide)',
    '(mort|morte|mourir|meurs|mourais|creve|mourant) (de|d) (rire|faim|soif|froid|chaud|honte|peur|ennui|fatigue|jalousie|envie|trouille|rires|sommeil|cancer|vieillesse|impatience)',
    '(a mourir de rire|c est a mourir|ennui mortel|mort de trouille|mort de rire|a mourir d ennui)',
    '((ca|qui|il|elle|tu|boulot|chaleur|dos|rhume|froid|travail|canicule|stress|prof|patron|chat|chien|bruit) me (tue|tuent))',
    '(me tuent|tuer le temps|tuerais pour|tue moi pour|va me tuer|vont me tuer|qui me tue|me tue le dos)',
    '(suicide squad|suicide politique|suicide assiste|prevention du suicide|taux de suicide|suicide collectif de)',
    '(jusqu a la mort|a mort|mort de fatigue|plutot mourir que)',
    'me suis (coupe|coupee) (en cuisinant|en me rasant|le doigt|les cheveux|en rasant|avec une feuille|les ongles|au doigt|en epluchant)',
    'me tuer (au travail|a la tache|au boulot|a te|a leur|a repeter)',
  ],
  LAUGH: ['(lol|blague|rigole|plaisante)'],
  RETRACT: [
    '(je rigole|je plaisante|c est une blague|ce est une blague|pas litteralement|facon de parler|au sens figure|je deconne|pour rire|j exagere)',
  ],
  UNRETRACT: [
    '(mais serieusement|mais serieux|pas une blague|ne plaisante pas|plaisante pas|rigole pas|toujours des blagues|en rigole mais|a moitie serieux|mais en vrai|mais au fond)',
  ],
  THING: [
    '(wifi|internet|ordi|ordinateur|portable|imprimante|devoirs|reunion|reunions|bouchons|embouteillage|file|lundi|patron|mail|mails|excel|rapport|match|penalty|salle de sport|gueule de bois|appli|batterie|maths|travail de groupe|voisins|perceuse|pub|pubs|saison|spoiler|impots|metro|train en retard|rer|sncf|caf|facture)',
  ],
  TARGET: ['THING'],
  FLIPPANT: [
    '(si (le|la|mon|ma|l) (wifi|imprimante|patron|prof|voisin|internet)|encore une|encore un|une de plus|un de plus|une reunion de plus|me donne envie de|donne envie de)',
  ],
  HOPED: ['(espere|prie|voudrais|souhaite|peur|crains|aimerais|si seulement)'],
  DAYSAGO: [
    '(hier|la semaine derniere|le mois dernier|il y a (deux|trois|quatre|quelques|une|un|cinq) (jours|semaines|semaine|mois)|sortie de l hopital|sorti de l hopital)',
  ],
  ASKED: ['(demande|demandait|a demande|m a demande|question) (si|sur)'],
  YES: ['(menti|ai menti|dit oui|hoche|c est vrai|pas repondu)'],
  RAISE: ['(pense|crois|que|dis)'],
  GRIEF: ['(enterrement|obseques|tombe|cimetiere|cercueil|cendres|funerailles)'],
  RELAPSE: ['(encore|de nouveau|a nouveau|rechute|recommence)'],
  IFEVER: [
    '(si jamais|quand j ai envie|quand je (veux|sens|ressens|ai|pense)|si je (sens|ressens|recommence)|si les (idees|pensees)|si ca revient|au cas ou|chaque fois que|quand (les|l))',
  ],
  EASED: [
    '(m effleure pas|me traverse pas|m a quittee|m a quitte|s est use|s est usee|est passee|ne me vient plus|n est plus revenu|n est pas revenu|sont parties|jamais revenues|m a lachee|ne m interesse pas|est derriere moi)',
  ],
  COPING: [
    '(plan de securite|j appelle|je appelle|appelle|appeler|appellerai|je previens|j ecris|respire|respirer|je sors|marcher|etape un|premiere etape|demander de l aide|numero|je parle a|parler a|3114)',
  ],
  CLEAN: [
    '(sans (me couper|me faire du mal|scarification|m automutiler)|jours sans|mois sans|ans sans|la derniere fois que|depuis ma derniere|vieilles cicatrices)',
  ],
} as const;
