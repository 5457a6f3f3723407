/** Words of Portuguese for a wish, for death, for acts against oneself and for means. */
export const portugueseClasses = {
  WANT: [
    '(quero|queria|quis|gostava de|gostaria de|desejo|desejava|preciso|preciso de|prefiro|preferia|anseio|espero|tenho vontade de|da vontade de|me da vontade de|vontade de|querendo|pronta para|pronto para|rezo para|sonho em|apetece me|so quero|queria so|desejo de)',
  ],
  THINK: [
    '(penso|pensar|pensando|pensado|pensamentos|pensamento|pensava|pensei|ideias|ideia|fantasio|imagino|imaginar|considero|considerando|planejo|planejando|planeio|planos|sonho|obcecada|obcecado|contemplo|tentada|tentado|impulso|impulsos|a ponto|a pensar) (em|com|de|a|no|na|sobre)?',
  ],
  DIE: [
    '(morrer|estar morta|estar morto|nao existir|deixar de existir|parar de existir|nao estar (aqui|viva|vivo)|deixar de (viver|estar|respirar|ser)|parar de (viver|respirar)|nao viver|nao acordar|nunca acordar|nao acordar mais|nao ter nascido|nunca ter nascido|desaparecer (para sempre|do mundo|deste mundo|de vez)|sumir (para sempre|do mundo|deste mundo|de vez)|ir embora (para sempre|deste mundo|desse mundo)|descansar para sempre|dormir (para sempre|e nao acordar|e nunca acordar|e nao acordar mais|e nunca mais acordar)|adormecer e (nao|nunca mais|nunca) acordar|a morte|estar debaixo da terra)',
  ],
  KILLSELF: [
    '(me matar|matar me|matando me|me matando|suicidar me|me suicidar|tirar a (minha)? (propria)? vida|tirar minha (propria)? vida|tirar minha vida|acabar com (a minha vida|minha vida|tudo isto|tudo isso|tudo|isto|isso|meu sofrimento)|terminar com (a minha vida|minha vida|tudo)|por fim a (minha vida|tudo|isto|vida)|por um fim (na minha vida|a minha vida|em tudo|nisso|a isto)|dar fim a (minha vida|tudo)|dar um fim (na minha vida|em tudo|a minha vida)|me enforcar|enforcar me|dar um tiro na (minha)? cabeca|dar um tiro em me|cortar os pulsos|cortar meus pulsos|me jogar (da|de|do|na|no|em|debaixo|na frente)|atirar me (da|de|do|para|ao|a)|me atirar (da|de|do|para)|pular (da|de|do) (ponte|predio|janela|varanda|penhasco|telhado)|saltar (da|de|do) (ponte|predio|janela|varanda|penhasco|telhado)|tomar todos os (comprimidos|remedios)|tomar todos|engolir todos|me envenenar|overdose|fazer uma besteira|fazer uma loucura|fazer uma asneira|desviver|me mato|mato me|me suicido|suicido me|bater com o carro|jogar o carro)',
  ],
  HARM: [
    '(me cortar|cortar me|me machucar|machucar me|magoar me|me magoar|me ferir|ferir me|me queimar|queimar me|me automutilar|automutilar me|me arranhar|me bater|me punir|fazer mal a me|me fazer mal)',
  ],
  MEANS: [
    '(comprimidos|comprimido|remedios|corda|arma|pistola|revolver|faca|lamina|laminas|ponte|trilhos|linha do trem|telhado|veneno|varanda|navalha|frasco|medicacao|gilete|remedio|vidrinho|espingarda|veneno|chumbinho|cartela|cartelas|seringa|insulina|cinto|lencol|gas|lixivia|estilete|estricnina|caixa de remedio|calmantes|calmante|facas|facao|viaduto|linha do comboio|carris|rio|falesia|precipicio)',
  ],
  SOON: [
    '(esta noite|hoje|hoje a noite|amanha|essa noite|agora mesmo|neste (sabado|domingo|fim de semana)|nesta (sexta|quinta|segunda|terca|quarta)|(na|no) (sexta|sabado|domingo|segunda|terca|quarta|quinta)|daqui a (pouco|uma hora|uns minutos)|semana que vem|proxima semana|quando (todos|meus pais|os meus pais|minha mae|eles|as criancas) (dormirem|sairem|estiverem|forem|adormecerem)|antes (do natal|do meu aniversario|de amanhecer)|de madrugada|em poucos minutos|agora|as (oito|nove|dez|onze|sete|seis|cinco|duas|tres|quatro)|a meia noite|(segunda|terca|quarta|quinta|sexta|sabado|domingo) (a noite|de manha|a tarde|feira)?|logo a noite|hoje de noite|na madrugada|daqui a nada|no dia seguinte|depois do (natal|aniversario)|no fim de semana|no natal|assim que (terminar|acabar)|ate (domingo|sexta|amanha))',
  ],
  KILLMORE: [
    '(me|se) (matar|suicidar|enforcar|jogar da|jogar do|jogar de|atirar|afogar|envenenar|desviver|apagar de vez|explodir|degolar|esfaquear|eletrocutar|asfixiar|balear)',
    '(matar|suicidar|enforcar|atirar|afogar|envenenar|desviver|apagar) me',
    '(dar cabo|dou cabo|dei cabo|darei cabo) (de me|da vida|disto|de tudo|da minha vida)',
    '(por|ponho|pus|colocar|coloco|dar|dou|meter) (um)? (fim|termo|ponto final|cobro) (a|na|em|nisso|nisto|a minha|a esta|a essa|a propria|a tudo)',
    '(tirar|tiro|tirava|tirasse) (a)? (minha)? (propria)? vida',
    '(me mate|me matasse|se mate|mata te|te mata|me suicidasse|me suicide|me matei|me mataria|mataria me|suicidar-me|matarme|suicidarme|kms|enforcava me|me enforcaria|me jogasse)',
    '(dar|dava|dou|meter|meto) (um)? tiro (na cabeca|na testa|no peito|na boca|nos miolos)',
    '(fugir de tudo|sair desta vida|sair dessa vida|sair da vida|saio da vida|deixar esta vida|desistir da vida)',
    '(pular|saltar|me lancar|lancar me|jogar me) (da|do|de|para|pra) (uma|um)? (ponte|predio|janela|varanda|viaduto|penhasco|falesia|abismo|nada|telhado|terraco|passarela)',
    '(me jogar|jogar me|atirar me|me atirar|me meter|meter me) (na|no|a|ao|debaixo|para|pra|pros|em) (frente|linha|trilhos|comboio|trem|metro|carro|rio|mar|carros|caminhao|camiao|poco|vazio)?',
  ],
  ACTNOW: [
    '(me mato|mato me|me suicido|suicido me|me enforco|enforco me|atiro me|me atiro|me jogo|eu pulo|pulo da|salto da|ponho fim|dou cabo|me desvivo|desvivo me|morro|vou morrer|vou me matar|vou matar me|eu morri|ja morri|eu ja fui|tomo tudo|tomo todos|tomo os todos|resolvo eu a minha vida|resolvo a minha vida|acabo com tudo|acabo com isto|acabo com isso|faco isso|vou fazer isso|acabo tudo|descanso de vez|descanso para sempre|vou partir|parto para sempre|me despeco da vida|ja nao estarei|nao vou estar viva|nao vou estar vivo|dou o tiro|tiro a vida|tiro a minha vida|entro no mar|vou ter com a morte|vou entrar no mar|vou pular|vou saltar)',
  ],
  HEIGHT: [
    '(ponte|viaduto|telhado|parapeito|beira|beirada|varanda|janela|falesia|penhasco|trilhos|linha|plataforma|precipicio|terraco|cobertura|gradeamento|passarela|andar|pedra|barragem|carris|estacao|comboio|trem|cornija|abismo|rede|sacada|laje|altura)',
  ],
  CUTNOUN: [
    '(lamina|laminas|gilete|navalha|faca|tesoura|compasso|estilete|x ato|caco|vidro|isqueiro|cigarro|apontador)',
  ],
  CUTTING: [
    '(me (cortar|ferir|machucar|queimar|morder|arranhar|furar|bater|punir|magoar|mutilar|castigar|esmurrar)|(cortar|ferir|machucar|queimar|morder|arranhar|furar|bater|punir|magoar|mutilar|castigar) me|automutilacao|auto lesao|autolesao|arranhar a pele|morder os bracos|socar a parede|bater com a cabeca|bater a cabeca)',
  ],
  OWNHAND: [
    '(pela minha mao|pela minha propria mao|do meu jeito|eu mesma vou|eu mesmo vou|eu mesma|eu mesmo|por conta propria|trato eu|trato disso|quem trata disso|por minha vontade|por vontade propria|de proposito|porque eu escolhi|quando eu quiser|vou cuidar disso|resolvo eu|por me proprio|antes que a doenca|nos meus termos)',
  ],
  IFGONE: [
    '(se eu (morresse|fosse desta|nao existisse|nao estivesse|sumisse|desaparecesse|fosse antes|partisse|faltasse|nao tivesse nascido|morrer|nao acordasse)|se deus me levasse|sem me|quando eu (morrer|partir|for|faltar)|depois de eu (morrer|partir)|fosse desta para melhor|se me fosse)',
  ],
  RELIEVED: [
    '(melhor|descansava|descansavam|descanso|descansaria|sossegados|sossego|sossegada|aliviados|alivio|felizes|feliz|de boa|agradeciam|agradecer|seguro|dinheiro|leve|livres|livre|mae que presta|outra mulher|paz|mais facil|menos um|menos uma|gastos|ganhavam|tranquilos|viviam|funcionava|a mais|favor|menos problema|menos despesa)',
  ],
  DEATHCOMES: [
    '(enfarte|infarto|avc|cancro|cancer|coracao (parasse|pare|velho pare|parar)|coracao|bala perdida|raio|caminhao|camiao|carro|onibus|autocarro|anestesia|aviao|doenca|virus|ambulancia|aneurisma|meteoro|acidente|tumor|bicho do noticiario|um mes de vida|terminal|durante o sono|dormindo)',
  ],
  WELCOME: [
    '(tomara|oxala|quem dera|quem me dera|era tao bom|agradecia|agradeceria|festejar|me pegasse|me levasse|me acertasse|me atropelasse|me matasse|nao me devolva|parasse|pare|deus chamar|jeito de deus|alivio|queria que|podia ser|peco|rezo|bem vinda|bem vindo|ainda bem|desejo|desiludida|desilusao|chegar tarde|por fim|me leve)',
  ],
  RECKLESS: [
    '(sem capacete|sem cinto|sem olhar|sem colete|sem farois|contramao|colete em terra|mau tempo|ruas perigosas|tiroteio|no sinal vermelho|em alta velocidade|bebado ao volante|bebada ao volante|misturo|misturando|remedio com alcool|nado para longe|parei a insulina|ando no morro|sem freio|a frente dos carros)',
  ],
  FAREWELLWORD: ['(adeus|tchau|bencao|despeco me|me despeco|ate sempre|xau|boa noite mundo)'],
  LOVE: [
    '(amo|te amo|vos amo|amei|desculpa|desculpem|perdao|perdoem|perdoa|obrigada por|obrigado por|culpa|de verdade|para sempre|cuidem|cuida|ultimo|ultima|com a vo|fiquem bem|fiquem com|sejam felizes|se feliz|a terra|nao procurem|lembranca|mundo|cruel|a todos)',
  ],
} as const;
