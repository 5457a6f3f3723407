/** Wide classes of English words for hints that say something together only. No way of doing anything stands here. */
export const englishLoose = {
  HOUR: [
    'SOON',
    '(then|first light|high tide|this time tomorrow|tomorrow (night|morning|evening|afternoon|at)|by then|by this time|by now|last bus|last bell|last train|night shift|midnight tonight)',
    '(at|by|past|till|until|about|for) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon|midnight|dawn|dusk|sunrise|sunset|moonrise|1|2|3|4|5|6|7|8|9|10|11|12|lunch|teatime|high tide)',
    '(one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|few|2|3|4|5|6|10|12) (more)? (hours|hour|minutes|sleeps|nights|days|stop|stops) (left|more|to go|away)?',
    '(one|a few) more (sleep|night|song|hour|minutes|sunset|day|stop|cigarette|page|christmas|diwali)',
    '(when|after|once|as soon as|while|before) (this|the|my|that|i finish (this|the|my)) (candle|page|pen|kettle|clock|music|rain|tide|last|exam|exams|late news|news|match|song|harvest|wedding|funeral|mock|call|whisky|entry|baby|joggers|football|leaves)',
    '(on|for|of|is) the (first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|14th|15th|16th|17th|18th|19th|20th|21st|22nd|23rd|24th|25th|26th|27th|28th|29th|30th|31st)',
    '(while|when) (they are|he is|she is|my parents are|everyone is|mum is|nobody is|no one is|all sleep|ma sleeps)',
  ],
  PLACE: [
    '(bridge|cliff|cliffs|tracks|railway|roof|rooftop|ledge|viaduct|balcony|terrace|edge|railing|railings|rail|parapet|pier|quarry|platform|car park|tower|level crossing|river|sea|lake|water|woods|canal|reservoir|shed|garage|weir)',
  ],
  DROP: [
    '(bridge|cliff|cliffs|tracks|train tracks|roof|rooftop|ledge|viaduct|balcony|terrace|railing|railings|rail|barrier|parapet|platform edge|level crossing|railway line|railway crossing|overpass)',
  ],
  GEAR: [
    '(pills|tablets|rope|ropes|noose|gun|guns|knife|blade|razor|bullet|bullets|shotgun|rifle|pistol|poison|pesticide|belt|means|painkillers|pill bottle|box cutter|insulin|sleeping pills|stash|trigger)',
  ],
  FIREARM: ['(gun|guns|shotgun|shotguns|rifle|pistol|revolver)'],
  CORD: ['(rope|ropes|noose|belt|belts|sheet|sheets|cord|knot|ligature)'],
  PILLS: ['(pills|tablets|tabs|painkillers|sleeping pills|capsules|paracetamol|meds)'],
  AFTERWARDS: [
    '(nothing (is)? left (here|to do|on my list|for me|to keep|with my name)|nothing more to do|nothing (keeps|to keep|keeping) me|ready to go|ready to leave|i can (go|leave|rest|stop|do it)|time to go|it is time now|its time then|now it is my turn|my turn|me next|me to get rid of|there is me|just leaves me|i am (going|leaving|off|gone|away) (now|tonight|tomorrow|on)|i (go|leave) (tonight|tomorrow|on)|(will|would|do|am) not (be needing|need|be here|be around|be there|be back|be alive|be wanting|be coming back|be able to)|where i am going|not coming (back|home)|it is tonight|at peace (now)?|(feel|i am) (lighter|light|calm|strangely happy|so calm|quite calm)|they will (manage|need it|understand|be fine)|(he|she) will (understand|need to know|know why|find it)|they will not understand|no one left to|past tonight|long now|be long|where everything is|not long|going tonight|everything is said|done now|final rest|that is everything|last (thing keeping|thing holding|chore|debt)|so nobody has to|so (he|she|they|mum|lena) will not notice)',
  ],
  SETTLE: [
    '(gave|given away|bequeathing|sold|rehomed|paid|cancelled|signed|settled|labelled|deleted|wiped|uninstalled|returned|transferred|cleared|debts|will|passwords|insurance|savings|solicitor|lawyer|undertaker|funeral|custody|cattle|loose ends|smoke alarms|freezer|direct debits|pension|new home for|found a home|keys are|who gets what|standing orders|gave notice|handed my notice|logged out|affairs|dog (is|at|with)|cat (is|at|with)|dropped the dog|fed the (fish|cat|dog|chooks)|dog is fed|cat fed|cat is fed|bills)',
  ],
  FAREWELL: [
    '(goodbye|good bye|bye|goodnight|gn|farewell|so long|hooroo|cheerio|sorry|forgive me|forgive|love you|love u|love you all|i loved|tell (him|her|them|my|mum|dad|amma|ma|sam|jess|someone)|thank you|thanks for|god bless|see ya|be kind|do not cry|do not be sad|be happy|please tell|last one|last song|in the next life)',
  ],
  FINAL: [
    '(going now|going in|going up|stepping off|off now|gone|done deciding|decided|i have decided|not turning round|not coming (back|home)|not come (back|home)|no one around|nobody around|alone|no going back|calm|not scared|not afraid|ready|do it|doing it|going to do it|use it|using it|over with|enough|tonight|in a minute|in a sec|waiting|wait|step off|one second|just need to|just wanted somebody|so somebody knows|not changing my mind|no more excuses|house (is)? empty|door (is)? (locked|shut)|locked the)',
  ],
  SINKING: [
    '(drowsy|sleepy|dizzy|fuzzy|going grey|going dark|going numb|numb|getting cold|feel warm|feels warm|burns|burning|feel funny|feeling sick|feel sick|scared now|scared|sorry|sry|tell|no going back|too late|not calling|do not call|cannot type|can not type|hard to type|getting hard|shaky|nobody knows|peaceful|quiet|working|letters blur|handwriting|cold|wait|lie down|locked|not want to be saved|ambulance)',
  ],
  HURTING: [
    '(cut|cuts|cutting|burnt|burned|burning|scratched|scratching|scratches|blade|razor|self harmed|self harm|s h|sh|did sh|safety pin|compass|scissors|lighter|box cutter|carved|marks on my (arm|arms|legs)|bandaged|plasters|hit myself|hitting myself|punched the wall|hurt myself|hurting myself|knuckles|wrists|razor marks|sliced|stitches)',
  ],
  HURTNOW: [
    '(relapsed|relapse|on purpose|in a row|clean gone|streak|day zero|sleeves|sleeve|deeper|till it bled|until it bled|until it bleeds|weeping|bleeding|bled|so mum|told (mum|them|him|her)|cat did|was the cat|was ketchup|shuts it up|make it quiet|to feel|feel something|punish|bruised|bruises|split|until|toilets|cleaned it|not proud|ashamed|(every|each) (day|night) this week|time (this|since)|since (monday|sunday|tuesday)|(monday|tuesday|wednesday) (and|tuesday|wednesday))',
  ],
  TODAY: [
    '(today|tonight|this (morning|afternoon|evening|week|lunch)|last night|yesterday|again|just now|before (breakfast|dinner|school)|after (school|dinner)|at lunch|lunch (break|time)|every (day|night)|most nights)',
  ],
  MUSE: [
    '(think|thinking|thought|thoughts|imagine|imagining|picture|pictured|fantasising|wonder|wondering|wondered|considered|considering|keep looking|kept looking|stood|stand|standing|leant|lean|counting|count|measuring|stare|staring|calls me|calling me|pull of|goes to|going to the|drawn to|in my head|on my mind|dream|noticing|notice|do the maths|knows my name|my name|researching|research|reading about|reading up|googled|googling|looked up|looking up)',
  ],
  DANGER: [
    '(bridge|river|train|trains|tracks|rope|gun|pills|tablets|shotgun|balcony|cliff|roof|knife|blade|overdose|hanging|jumping|platform|ledge|quarry|pesticide|poison|railing|level crossing|railway|tall building|window|trigger|medicine box|medicine cabinet|scissors|gas|ceiling hooks|hook|pistol|drop|heights|wheel|lorry)',
  ],
  TURNED: [
    '(about it|going over|going in|going off|going under|stepping in|stepping off|step off|one step|just turn|letting go|let go|jumping|jump|too much|too often|more than|whenever|every (day|night|evening|shift|time|week)|all the time|again and again|keep thinking|keep going|in my mouth|on myself|on me|for me|my throat|my wrists|not coming|be over|end it|would do it|be enough|that is one way|just looking|fewer|put (it|them) back|put it down|longer each|one of these days|nobody would|call it an accident|look like an accident|wanted to|want to|should|cannot stop|will not leave)',
  ],
  ENDING: [
    '(do it|doing it|done it|ending it|end it|endin it|finishing it|finish it|finish me|finish myself|finishing myself|ending things|end things|ending me|end me|ending my story|take myself out|taking myself out|taking just me out|doing the same|do the same|doing his job|do what he does|do what my uncle did|join him|join her|joining him|joining her|joining my (brother|dad|mum|sister|friend)|following him|following her|follow him|follow her|making an end of it|not living|not be alive|going through with it|go through with it|go the same way|putting a stop to me|put a stop to me|becoming unalive|stopping the clock|do it myself|use it on myself|used it on myself|using it on me|kill yourself|ending their lives|killing myself|suicide)',
  ],
  MYSELF_ONLY: [
    '(by my own (hand|doing|choice|decision|hands)|my own doing|do it myself|who does it|make it happen|making it happen|makes it happen|by choice|the one who (decides|does|ends|makes)|the one to end it|my own decision|be my decision|myself and i mean|of doing it myself|leaving it to chance|not waiting to be called|decides when)',
  ],
  UNBEING: [
    '(dead|die|dying|death|be gone|not be|end|ends|ending|not living|alive|my life|not existing|existing|out|stop|when i stop|last day|stay|cease|dead by)',
  ],
  LUCKLESS: [
    '(scan|biopsy|flu|virus|plane|surgery|operation|lump|illness|cancer|heart attack|my heart|my number|last one|my last|it is the last|ceiling fan|accident|truck|bus|lorry|car|crash|crashes|turbulence|stroke|donor|aneurysm|terminal|tumour|chest pains|diagnosis|asteroid|brakes|roof fell|something worse|bad news|test results|anaesthetic|anaesthetist)',
  ],
  YEARNED: [
    '(hope|hoping|hoped|hopes|hopeful|wish|wished|wishing|pray|praying|prayed|relieved|relief|disappointed|jealous|let it|let them|let nature|goes wrong|do a proper job|takes me|took me|takes me out|gets me|come for me|be glad|glad if|daydream|fantasising)',
  ],
  UNMINDED: [
    '(would|will|could|do|did) not (mind|be sad|be sorry|be upset|be mad|fight it|fight|argue|complain|be fussed|lift a finger|move|brake|care|say no|reach for|treat it|stop it|be glad|object|step back)',
    '(be relieved|be fine|be grand|be a mercy|be glad|be ok with|be okay with|be happy|not sorry|be fine with)',
  ],
  TAKENOFF: [
    '(hit me|bus|lorry|truck|car hit|a car|ended|stopped|crash|crashed|my last|took me|takes me|asteroid|drowning|calls me|carked|got ill|i died|not wake|never woke|woke up|plane|went down|came round|if it came|it was all over|heart gives out|stroke|happened to me|something happened|roof)',
  ],
  RECKLESS: [
    '(insulin|heart tablets|blood pressure tablets|inhaler|seatbelt|seat belt|helmet|harness|no lights|lights off|without looking|not looking|both ways|drive fast|driving fast|thin ice|black ice|drunk|drink and|drinks with|mixing|at 3am|bad part|rough bit|worst part|dangerous|after midnight|past the flags|out far|swim out|swam out|along the tracks|steep bank|pilot light|scan results|did not ring|my meds)',
  ],
  CAREFREE: [
    '(do not care|did not care|not care|did not much care|not caring|dont care|not mind|do not mind|whatever happens|happens it happens|something happens|not trying not to|trying not to either|half hoping|kind of hope|kinda hope|part of me hopes|hopes|nature|who cares|no need to come back|coming back|what is the point|bothered staying|cannot be bothered|if i crash|if i slip|if i die|if i go|if one comes|if i get tired|takes me it takes|let it be|fine with|somebody hits me|how it ends|whatever comes|if it held|not fussed|care what|see which way|in any hurry|needs me back)',
  ],
  NIGH: [
    '(tonight|tomorrow|midnight|this (weekend|evening|afternoon|morning)|in an hour|in (a few|ten|five|nine|twenty|two) (minutes|hours)|sunday night|friday night|saturday night|after (the|my) (last|late|exams|shift|wedding|match|news)|before (morning|sunrise|dawn|they|she|he|anyone)|at dawn|first light|right now|by (morning|then|dawn|midnight)|(monday|tuesday|wednesday|thursday|friday|saturday|sunday) (night|morning|evening)|one more (sleep|night|song|sunset|hour)|rn|3am|4am|2am)',
    '(when|once|till|until|as soon as) (everyone|everybody|they|mum|the house|he|she|the kids|the baby|my (parents|wife|husband)) (is|are|goes|go|sleeps|sleep|has|have|falls) ..1 (asleep|out|quiet|empty|bed|gone|sleep|to bed|at work|away)',
  ],
  RESOLVE: [
    '(do it|doing it|done it|i have decided|it is decided|decided|done talking|done deciding|final answer|not coming (back|home)|no going back|goodbye|bye|sorry|forgive me|not scared|not frightened|not afraid|use it|using it|use them|over with|step off|stepping off|end it|ending it|end of my story|for good|find me|love you|not turning (back|round)|not changing my mind|let go|jump|jumping|finish it|done for good|end me|i go|time to go|no more excuses|that is me|now or never|this is how i wanted it|i know (precisely|exactly) what i am doing|last time|peace about it|be over|gone|lie down|not step back|be dead|overdose|i will drink it|no one around|just me and)',
  ],
  PONDERED: [
    '(think|thinking|thought) (about|of) (it|that|them|using it|using one|going|letting|which|swallowing|stepping|lying|turning|never|not leaving|doing)',
    '(keep thinking|in my head|on my mind|how high|look down|looked down|far too much|more than i should|just looking|just to see|if i could|seeing if|the whole time|put (it|them) back|count them|counted|in my mouth|knows my name|the maths|how long between|one step|keep walking|slowed down|look like an accident|call it an accident|nobody would (question|know)|moved it|hand on|keeps going to|standing at the cabinet|open the drawer|stood there|leave my head|out of my head|imagining|been imagining|stand there|measuring|get quiet|gets quiet|every evening|every winter|one of these days|next time|hide|hiding)',
  ],
} as const;
