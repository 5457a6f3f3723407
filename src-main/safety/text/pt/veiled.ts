import type { Family } from '../language.ts';

/** What is said in Portuguese around the thing: by its means, its places, its traces and what is put in order before it. */
export const portugueseVeiled: readonly Family[] = [
  {
    family: 'passive_death',
    level: 'moderate',
    part: 'wish',
    isFixed: true,
    say: [
      '(anestesia|cirurgia|cancro|cancer|diagnostico|exame|tumor|enfarte|infarto|acidente|aviao|coracao|raio|doenca|avc|bala) & (nao acordar|nao acordasse|alivio|aliviada|aliviado|desiludida|desiludido|decepcionada|decepcionado|tomara|oxala|quem dera|me leve|me levasse|trocar|assinava|parasse|parar|queria que)',
      '(devia|deveria|podia|tinha que) ..3 (ter sido eu|ter morrido|ser eu|ter ficado la|nunca ter nascido|ter ido junto)',
      '(trocava|trocar|trocaria|dava|daria) ...5 (de lugar|meu lugar|minha vida|meus anos|a minha vida|os meus anos)',
      '(vela|velas|desejo|estrela cadente|prece|oracao|aniversario|reza) & (ultimo|ultima|morrer|nao acordar|me levar|me leve|nao chegar|deixar de)',
      '(apagar|apagasse|deletar|borracha|desligar|desligasse|desligada|desligado) & (me|minha vida|existencia|para sempre) & (para sempre|de vez|nunca ter|definitivo|da memoria|do mundo|existido)',
      '(familia|filhos|netos|marido|mulher|mae|pais|amigos|mundo|todos) ...10 (sem me|se eu morr|se eu nao|se eu sumisse|quando eu morrer|se eu desaparecesse) ...8 (melhor|paz|felizes|feliz|descansar|aliviados|leve|livre|dinheiro|sossego|refazer|bem)',
      '(toda|todas|todo|cada) ..2 (noite|noites|manha|manhas|dia) ..10 (nao acordar|nao acordasse|ultima|nunca mais acordar|ainda estou aqui|ainda viva|ainda vivo|ter acordado|pena de acordar)',
      '(cemiterio|tumulo|campa|caixao|jazigo|enterro|velorio) & (inveja|descanso|lugar|sossego|paz|vago|meu|minha|deitar|queria|bonito)',
      '(descanso|sono|silencio|paz) (eterno|eterna|definitivo|para sempre)',
      '(nao) ..3 (viver muito|durar muito|envelhecer|chegar a velho|chegar a velha|ver o natal|ver o amanha|fazer planos para o futuro)',
      '(morrer|morte|nao existir|nao acordar) ..5 (descanso|doce|bonita|leve|facil|simples|alivio|presente|calma|paz|tentadora|tentador|solucao|consola|conforta|acalma)',
      '(viver|vida|existir) ..4 (castigo|cansa|pesa|pesado|fardo|tortura|pena|insuportavel|demasiado|nao e para me|nao me interessa|ja deu)',
    ],
  },
  {
    family: 'active_ideation',
    level: 'high',
    say: [
      '(penso|pensei|pensando|ideia|vontade|imagino|tentacao|cabeca|fantasia|obcecada|obcecado|sonho) ..12 (pular|saltar|corda|overdose|trem|comboio|ponte|trilhos|comprimidos|remedios|suicidio|abismo|tiro|afogar|pulsos|enforcar|veneno)',
      '(pular|saltar|corda|overdose|trem|comboio|ponte|trilhos|comprimidos|remedios|pulsos|veneno) ..10 (nao me sai|penso|ideia|cabeca|tentador|me chama|chama me|atrai|vontade|pensamento)',
      '(MEANS|HEIGHT) & (olho|olhando|olhei|conto|contei|calculo|pensei|penso|bastava|chega|chegava|parada|parado|fico|demoro|seguro) & (bastava|chegava|chega|pular|saltar|acabar|acabou|morrer|rapido|facil|eu|melhor|mais perto|paz|sumir|fim|coragem)',
      '(filhos|filha|filho|mae|cao|cachorro|gato|pais|avo) ..6 (unica|unico|so|razao|motivo|por causa) ..8 (ainda estou|ainda nao fiz|nao fiz|me segura|me prende|impede|aqui|viva|vivo)',
      '(ja teria|ja tinha|teria) ..3 (feito|morrido|me matado|ido embora|acabado com)',
      '(espero|esperar|aguento|seguro) ..8 (mae morrer|formatura|casamento|natal|crescerem|enterro) ..8 (depois|e ai|dai eu|entao)',
      '(pergunto|curiosidade|pergunta|duvida|trabalho) & (morrer|sem dor|dose|afogar|enforcar|quanto tempo|sofre|sentidos) & (nao e para|nao ha|para me|sou eu|nenhum)',
      '(meu fim|minha partida|minha saida|minha morte|meu final) ..6 (preparo|preparando|planejo|planeio|planejado|escolhi|decidi|marcado|marcada|organizo|imagino|perto|escrever)',
    ],
  },
  {
    family: 'plan_or_preparation',
    level: 'high',
    part: 'plan',
    isFixed: true,
    say: [
      '(comprimidos|remedios|medicacao|insulina|calmantes) & (guardo|guardei|juntei|junto|escondi|escondidos|contei|suficientes|chegam|bastam|estoque|reserva|gaveta cheia|dao para)',
      '(lugar|sitio|ponte|arvore|data|dia|metodo|jeito|forma|hora) ..5 (escolhido|escolhida|escolhi|achei|marcado|marcada|decidido|decidida|certo na cabeca|perfeito|circulado|na agenda)',
      '(decisao|decidi|decidida|decidido|escolha) & (definitiva|calma|calmo|paz|ninguem sabe|segredo|escondo|aliviada|aliviado|tranquila|tranquilo|tomada)',
      '(cartas|carta|despedida|bilhete|bilhetes) ..6 (comecei|rascunho|na cabeca|ensaiei|preparei|escrevo|reescrevo)',
    ],
  },
  {
    family: 'self_harm_done',
    level: 'high',
    isFixed: true,
    say: [
      'CUTNOUN & (braco|bracos|coxa|coxas|perna|pele|pulso|sangue|manga|mangas|recaida|voltei|curativo|marcas|barriga)',
      '(braco|bracos|coxa|coxas|perna|pernas|pulso|pulsos|pele) ..6 (cortados|cortado|cortei|arranhados|arranhado|queimado|queimados|sangrando|a sangrar|em sangue|ardendo|ardem|feridos|enfaixado|riscado)',
      '(mangas compridas|manga comprida|moletom|casaco|curativo) & (sangue|cortes|marcas|esconder|escondo|ninguem|feridas|calor)',
    ],
  },
  {
    family: 'recent_attempt',
    level: 'high',
    isFixed: true,
    say: [
      '(encontraram|encontrou|salvaram|salvou|tiraram|tirou|puxaram|reanimaram|seguraram) & me & (semana|semanas|dias|ontem|mes|tempo|corda|ponte|comprimidos|agua|linha)',
      '(tentei|tentativa) & (semana passada|ontem|mes passado|dias|semanas|hospital|alta|ninguem sabe|vomitei|falhou|falhei|nao resultou|nao deu certo)',
    ],
  },
  {
    family: 'intent_now',
    level: 'imminent',
    isFixed: true,
    say: [
      'SOON & (me mato|me suicido|eu pulo|eu morro|acabo com tudo|vou embora para sempre|estarei morta|estarei morto|ultima noite|ultimo dia|nunca mais acordar|tudo acabado|vai acabar tudo|finalmente a paz|deixo este mundo|faco isso|me jogo|me enforco|tomo todos|engulo tudo|vou ter com ele|vou ter com ela|para morrer|descanso de vez)',
      '(dormirem|dormem|dormir|sairem|sairam|saiu|viajar|viajaram|fora) && (faco|pulo|comprimidos|corda|eu vou|vai ser|acabo|me mato|tudo pronto|encontram me|me achar)',
      '(tudo pronto|esta tudo pronto|tudo preparado|tenho tudo) && (hoje|esta noite|amanha|adeus|desconfia|corda|comprimidos|finalmente|fim|paz)',
      '(mata|mato|carro|garagem|hotel|quarto|banheiro|casa de banho) && (corda|comprimidos|arma|lamina|gas|mangueira) && (mochila|porta malas|ninguem|adeus|pronto|trancada|trancado|fechei|hoje)',
    ],
  },
  {
    family: 'goodbye_settled',
    level: 'imminent',
    isFixed: true,
    say: [
      '(obrigada|obrigado) ...6 (por tudo|por cada|por terem|por me) ...16 (adeus|desculpa|ultima|acabou|vou embora|paro|perdao|tchau|fiquem)',
      '(cuida|cuidem|tomem conta|olha|alimenta|alimentem) && (desculpa|adeus|partir|perdao|amo|culpa|nao estiver|indo)',
      '(culpa) && (ninguem|tua|vossa|de voces|sua|minha) && (amo|adeus|vou|perdao|desculpa|tchau|escolha|partir|livre|escolhi)',
      '(dei|doei|arrumei|cancelei|paguei|esvaziei|limpei|devolvi) && (hoje a noite|amanha|esta noite|quando me encontrarem|me encontrarem|nao vou precisar|adeus|ultimo|ultima vez|me acharem)',
      '(ultimo|ultima) (vez|noite|dia|mensagem|pagina|beijo|abraco|refeicao|carta|natal) ..10 (sabem|sabe|adeus|vou|ninguem|depois|vida|sempre|abracei|lerem|ouvirem)',
      '(quando|se) ...2 (leres|lerem|ler|virem|acharem|encontrarem) ...6 (nao estarei|ja fui|morta|morto|tarde|livre|longe|perdao|acabou)',
      '(amo voces|amo vos|te amo|amo te) && (adeus|perdao|desculpa|desculpem|nao aguentei|ultima|ultimo|vou embora|culpa|melhor assim|para sempre|nao consegui)',
    ],
  },
];
