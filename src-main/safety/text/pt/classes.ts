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
    '(comprimidos|comprimido|remedios|corda|arma|pistola|revolver|faca|lamina|laminas|ponte|trilhos|linha do trem|telhado|veneno|varanda|navalha|frasco|medicacao|gilete)',
  ],
  SOON: [
    '(esta noite|hoje|hoje a noite|amanha|essa noite|agora mesmo|neste (sabado|domingo|fim de semana)|nesta (sexta|quinta|segunda|terca|quarta)|(na|no) (sexta|sabado|domingo|segunda|terca|quarta|quinta)|daqui a (pouco|uma hora|uns minutos)|semana que vem|proxima semana|quando (todos|meus pais|os meus pais|minha mae|eles|as criancas) (dormirem|sairem|estiverem|forem|adormecerem)|antes (do natal|do meu aniversario|de amanhecer)|de madrugada|em poucos minutos)',
  ],
} as const;
