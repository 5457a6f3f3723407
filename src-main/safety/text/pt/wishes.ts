import type { Family } from '../language.ts';

/** More ways to say in Portuguese that one would rather not be: open and veiled wishes, death that may come by itself, being in the way, urges. */
export const portugueseWishes: readonly Family[] = [
  {
    family: 'better_off_without_me',
    level: 'moderate',
    subject: 'own',
    isFixed: true,
    say: [
      'IFGONE & RELIEVED',
      '(sem me|sem mim|sem eu|minha morte|a minha morte|minha ausencia|depois de me) & RELIEVED',
      '(ninguem) ...3 (sentiria falta|ia sentir|ia notar|ia perceber|ia chorar|notaria|choraria|repararia|vai sentir|vai notar|daria conta|dava conta|ia dar falta)',
      '(merece|merecia|merecem|mereciam|arrumar|arrumava|encontrar|ganhar|ganhavam) & (outro filho|outra filha|outra mae|outro pai|alguem melhor|outra mulher|mae que presta|coisa melhor) & (se eu|sem|morr|levasse|fosse)',
      '(estou|estava|sou) & (a mais|sobrando|a ocupar lugar|ocupando espaco) & (morr|mundo|descans|sem)',
    ],
  },
  {
    family: 'passive_death',
    level: 'moderate',
    part: 'wish',
    say: [
      'WANT ..4 DIE',
      'WANT ..5 (nada para sempre|nunca ter existido|nunca ter nascido|nao ter existido|nao haver|nao ser|ser nada|deixar de ser|nao abrir os olhos|nao abrir o olho|abrir o olho|nao fazer parte|me apagar|apagar me|ser apagada|ser apagado|virar po|ir embora desta vida|ir embora dessa vida|ir embora da vida|ir desta para melhor|partir desta|o fim de tudo|que me levassem|que me venham buscar|que deus me|que a morte|que acabasse|que tudo acabasse|ter morrido|ter ficado naquela|ja estar morto|ja estar morta|ja ter morrido|trocar de lugar|dormir e nao|dormir para sempre|descanso eterno|evaporar|sumir do mapa|sumir de vez|nao chegar na velhice|nao chegar a velha)',
      '(perdi|perdeu|sem|nenhuma|nao tenho|zero|acabou|falta) ..3 (vontade|gosto|desejo|forca|forcas|animo|razao|motivo) ..1 (de|pela|para|pra|por) ..1 (viver|vida|estar viva|estar vivo|existir|continuar viva|continuar vivo|acordar|ca andar|estar ca)',
      'nao ..2 (quero|queria|desejo|aguento|me apetece|apetece me) ..3 (ca andar|ca estar|andar ca|estar ca|mais acordar|abrir os olhos|abrir o olho|amanhecer|chegar|envelhecer|existir|mais isto de viver|fazer parte|continuar nesta vida|continuar neste mundo|esta vida|essa vida|estar nesse mundo|mais nada desta vida)',
      '(tenho|ando com|com) ..2 (pressa|vontade|desejo|saudade) ..3 (que ela venha|da morte|de partir|de morrer|de ir|de nao existir|de ir embora daqui|de ir embora deste mundo)',
      '(preferia|prefiro|antes|melhor) ..4 (morta|morto|ter morrido|morrer|nao existir|debaixo da terra|baixo da terra|na cova|no caixao|o silencio|nao ter nascido|ter ficado naquela anestesia)',
      '(farto|farta|cansada|cansado|exausta|exausto|saturada) ..2 (de|da|desta|dessa) ..2 (viver|vida|existir|estar viva|estar vivo|acordar todos|respirar|ca andar|existencia)',
      '(pronta|pronto|preparada|preparado) ..3 (para|pra) ..2 (morrer|partir|ir embora desta vida|ir embora dessa|deus me levar|o fim|descansar de vez|ir com deus)',
      '(vida|viver) ..3 (perdeu|nao tem|nao faz|nao vale) ..2 (sentido|graca|pena|gosto)',
    ],
  },
  {
    family: 'passive_death',
    level: 'moderate',
    part: 'wish',
    isFixed: true,
    say: [
      'DEATHCOMES & WELCOME',
      '(tomara|oxala|quem dera|quem me dera|peco|pedi|rezo|rezei|pedir|peco a deus|desejo|desejei) ...10 (morra|morresse|morrer|nao acordar|nao acorde|nao acordasse|nao acordava|me levasse|me leve|levem me|me levem|buscar|me busque|ultimo|ultima|nao amanhecer|manha nao venha|nao venha|morto|morta|nao me devolva|pare|parasse|nunca ter|nao existir|deixar de ser|me pegasse)',
      '(senhor|deus|nosso senhor|jesus|morte|anjo|alguem) ...6 (me venha buscar|venha buscar|venham buscar|me leve|me levasse|levem me|me leva|leva me|me chame|me recolha|me buscar|resolva por me|se esqueceu|apertasse delete)',
      '(inveja|invejo|invejando) ..5 (mortos|quem morreu|quem ja morreu|quem ja foi|defunto|falecidos|morreu|caixao|nome gravado|dos que|quem morre|quem ja partiu)',
      '(se|quando) (eu)? ..3 (morrer|morresse|nao acordar|nao acordasse|bater|me atropelarem|acontecer|ficar por la|for embora) ..6 (tanto faz|melhor|bateu|paciencia|alivio|descanso|fiquei|ainda bem|que seja|nao faz mal|nao faz diferenca|ninguem|obrigado)',
      '(tanto faz|tanto me faz|tanto me da|me da igual|da me igual|nao me importo|nao ligo|nao me importava) ..6 (viver|morrer|acordar|vivo|viva|morto|morta|estar aqui|se acordo|existir)',
      '(botao|tecla|interruptor|delete) ...8 (nunca ter|existido|apertava|desaparecer|apagar|carregava|sumir|me|para sempre)',
      '(devia|podia|era para|era pra) ..2 (ter sido eu|ter morrido eu|eu ter morrido|ser eu|ser eu naquele)',
      '(nunca) ..1 (ter|tivesse|devia ter|deveria ter) ..1 (nascido|existido)',
      '(como se|que) ..2 (nunca tivesse (nascido|existido)|eu nunca tivesse|nao existisse|nunca existisse)',
      '(cadeira a menos|uma boca a menos|nao me imagino aqui|nao me vejo aqui|nao me vejo no futuro|nao me vejo viva|nao me vejo vivo)',
      '(escolhendo|escolher|ver|lugar) ..4 (cova|campa|tumulo|jazigo|caixao) ..6 (queria|vago|ficar|acolhedor|minha|meu|ja estar)',
      '(dormir|deitar|adormecer) ..4 (e que a manha|nunca mais|nao acordar|nao acordasse|sem acordar|de vez|para sempre|esquecer de me acordar)',
      '(minha|a minha) ..1 (propria)? ..1 (missa|enterro|funeral|velorio) ..10 (imagin|bonit|flores|tive pena|gostava|queria|paz|imaginar)',
      '(fazer as malas|malas) ..2 (para o ceu|pro ceu)',
      '(do lado de la|no ceu|la em cima|junto dele|junto dela|com ele no ceu|com ela no ceu) ..8 (buscar|quero ir|queria estar|queria ir|quero estar|me levem|estar com|encontrar)',
      '(ter com|para perto|pra perto|para junto|juntar) ..3 (dele|dela|minha mae|meu pai|minha avo|meu marido|minha mulher|mae|pai|avo|marido|mulher) ..3 (ceu|la em cima|la|que morreu|falecid)',
    ],
  },
  {
    family: 'passive_death',
    level: 'moderate',
    isFixed: true,
    say: [
      'RECKLESS & (se bater|bateu|tanto faz|fiquei|fico|nao ligo|acontecer|aconteca|espero que|esperando que|se morrer|que seja|nao me abaixo|resolva|nao me importo|paciencia|pouco importa|quem sabe|de proposito|ver se)',
      '(parei|deixei|larguei|nao tomo|deixar) ..3 (remedio|remedios|insulina|tratamento|quimio|medicacao|comer|dialise) ..10 (acabar|morrer|logo|tanto faz|depressa|de vez|proposito|ver se|resolver|ir embora)',
    ],
  },
  {
    family: 'self_harm_urge',
    level: 'moderate',
    say: [
      '(vontade|apetece me|apetece|impulso|coceira|desejo|fissura|louca para|louco para|louca pra|doida para|dava tudo|quero|queria|preciso|precisando|sonhado|sonhando|ansia) & (CUTTING|HARM|CUTNOUN|que me corto|me furar|me punir|me bater|socar a parede|arranhar a pele|sh|auto lesao|autolesao)',
      '(quase|por pouco|por um triz|faltou pouco) ..6 (me cort|me cortei|me cortava|me machuqu|me machuquei|merda no|no meu braco|recai|recaida|lamina|magoei|me magoei|me magoava|cortava)',
      '(dias|semanas|meses) sem (me)? (ferir|cortar|machucar|magoar|me ferir|me cortar) ..10 (vontade|hoje|quebrar|dificil|dava tudo|custa|voltou)',
      'CUTNOUN ...8 (joguei fora|deitei fora|entreguei|escondi|guardei|lixo|nao fiz|nao usei|larguei|pousei)',
    ],
  },
  {
    family: 'self_harm_urge',
    level: 'moderate',
    isFixed: true,
    say: ['(nao me|nao) (machuquei|cortei|magoei|feri) ..3 (mas|por um triz|por pouco|quase)'],
  },
  {
    family: 'burden',
    level: 'low',
    isFixed: true,
    say: [
      '(sou|virei|sinto me|me sinto|estou) ..3 (um fardo|fardo|peso|estorvo|empecilho|incomodo|despesa|um erro|parasita|encosto)',
      '(so|apenas) ..1 (dou|causo|trago|atrapalho|estrago) ..2 (problemas|trabalho|desgosto|despesa|tudo|a vida)?',
    ],
  },
];
