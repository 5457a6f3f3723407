/** What takes weight from Portuguese words, or gives it back (see `scopeClasses`). */
export const portugueseScopes = {
  KIN: [
    '(sogra|sogro|cunhada|cunhado|nora|genro|padrasto|madrasta|neto|neta|netos|sobrinho|sobrinha|bebe|melhor amiga|melhor amigo|mano|bro|professor|professora|treinador|ex|noiva|noivo|companheira|companheiro|colegas|vizinhos|crianca|criancas|adolescente|madrinha|padrinho|afilhado|afilhada|moco|rapariga|gajo|cara la|amg|conhecido|conhecida|inquilino|patrao|patroa)',
    '(mae|pai|irma|irmao|filho|filha|filhos|esposa|esposo|marido|mulher|namorado|namorada|amiga|amigo|amigos|prima|primo|avo|tia|tio|vizinha|vizinho|colega|chefe|aluno|aluna|alunos|gente|pessoa|alguem|ninguem|familia)',
  ],
  OTHER: [
    'KIN',
    '(ele|ela|eles|elas|voce|tu|paciente|pacientes|cliente|clientes|utente|utentes|medica|medico|psicologa|psicologo|terapeuta|enfermeira|personagem|protagonista|cantor|autor|rapariga|rapaz|menina|menino|homem|moca|senhora|senhor|cao|cachorro|gato|todos|quem)',
  ],
  I: ['eu', 'me', 'quero', 'estou', 'sou', 'tenho', 'vou'],
  SAID: [
    '(disse|diz|dizem|escreveu|escreve|gritou|grita|sussurrou|contou|conta|confessou|respondeu|perguntou|canta|falou|fala)',
  ],
  NEG: ['(nao|nunca|jamais|nem|sem|tampouco|nenhum|nenhuma|nego|nega)', '(deixei de|parei de|ainda bem que nao)'],
  AFFIRM: [
    'nao (consigo|aguento|suporto|sei|vejo|mereco|importa|importo|durmo|como|so|e que|e brincadeira|brinco|sirvo|presto|estou bem|encontro|me sinto (bem|viva|vivo|segura|seguro|gente|capaz)|entendo|vale|paro|da|vai|da mais|passa|para)',
    'nunca (vai|vou|nada|mais vou)',
    'sem vontade (de)? (viver|nada|continuar|acordar|existir|levantar|mais nada)',
    'sem (mim|me|esperanca|forcas|saida|sentido|parar|dormir|futuro)',
    'por que nao',
    'nem (eu|um|forcas|sei)',
    'ninguem',
  ],
  INSTEAD: ['(em vez de|ao inves de|evito|evitar)'],
  PASTVERB: [
    '(queria|quis|desejava|pensava|pensei|tentei|tentava|planejava|planejei|era|estava|estive|tive|tinha|sentia|senti|fazia|fiz|me cortava|cortava|achava|achei|automutilava|tomei|me cortei|cortei|escrevi|deixei|botei|ia|havia)',
  ],
  LONGAGO: [
    'em (98|99|85|87|89|90|92|94|95|96)',
    '(em)? (1995|1998|1999|2000|2002|2003|2004|2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022)',
    '(aos|com) (onze|doze|treze|catorze|quinze|dezesseis|dezasseis|dezessete|dezassete|dezoito|vinte|11|12|13|14|15|16|17|18|19) anos',
    '(quase|faz|ja faz) (trinta|vinte|dez|quinze|quarenta) anos',
    '(na pandemia|no confinamento|depois do parto|na tropa|no internato|em pequena|em pequeno|ha muito tempo|ha decadas|tentativa antiga|outros tempos|nesse inverno)',
    'ha (muitos|varios|dois|tres|quatro|cinco|seis|sete|oito|dez|vinte|uns|quinze|doze) anos',
    '(muitos|dez|cinco|vinte|alguns|tres|dois|quinze) anos (atras)',
    '(anos atras|ha anos|na adolescencia|quando eu tinha|quando tinha|quando era|quando eu era|na escola|no colegio|na faculdade|naquela epoca|naquele tempo|houve um tempo|houve uma epoca|na juventude|ano passado|no passado|antes da terapia|em 2010|em 2012|em 2015|em 2018|em 2019|costumava)',
  ],
  RECENT: [
    '(ontem|hoje|esta manha|esta noite|esta semana|este mes|ultimamente|outro dia|semana passada|mes passado|ha (duas|tres) semanas|duas semanas atras|agora|estes dias)',
  ],
  OVER: [
    '(agora estou (bem|melhor)|estou (melhor|bem) (agora|hoje)|hoje estou|ja nao|fico feliz por|pedi ajuda|procurei ajuda|ficou para tras|superei|recuperei|ainda bem que|fui tratado|fui tratada)',
  ],
  AGAIN: ['(outra vez|de novo|novamente|e agora|continuo|desde (que|ha)|a vida toda|hoje tambem)'],
  PRESENT: ['(agora|hoje|esta noite|quero|estou|sinto|penso|tenho|preciso|ultimamente)'],
  FICTION: [
    '(polar|policial|conto|novela das|episodio|temporada|netflix|bd|manga|minecraft|sims|boss|comando|fase|rpg|teatro|palco|ensaio da|documentario|podcast|fado|samba|sertanejo|rap|refrao|clipe|karaoke|quadro|lenda|tragedia|comedia|poema|soneto|romeu|julieta|personagem|meu boneco|peca|guiao|ficcao|cantarolar|cantamos|cantando)',
    '(romance|filme|serie|novela|capitulo|cena|personagem|protagonista|livro|cancao|musica|letra|disco|poema|peca|teatro|jogo|videojogo|partida|nivel|guiao|roteiro|conto|historia|anime|atriz|ator)',
  ],
  WORK: [
    '(seminario|apresentacao|sociologia|durkheim|psicologia|protocolo|bombeiro|bombeiros|samu|inem|socorrista|campanha|reportagem|relatorio|oms|lei|eutanasia|debate|plantao|consulta|estagio|ubs|capacitacao|simulacro|treinamento|linha de apoio|escuta|ong|capela|farmacia|aula de|cadeira de|trabalho de|dissertacao|congresso|triagem de)',
    '(paciente|pacientes|utente|utentes|turno|enfermaria|curso|aula|trabalho sobre|ensaio|tese|estudo|artigo|noticia|noticias|jornal|pesquisa|prevencao|formacao|palestra|workshop|estatisticas|taxa|filosofia|setembro amarelo|voluntaria|voluntario|cvv)',
  ],
  QUOTED: ['(letra|refrao|cancao|musica|frase|titulo|verso|intitulado|intitulada|lema) (diz|que diz|e|de)?'],
  IDIOM: [
    '(matar a saudade|matar a fome|matar a sede|mato a fome|vou matar (o|a|esse|essa|quem|ele|ela)|de morrer de|morri de|morrer por (um|uma|chocolate)|morro por|pecado mortal|ponto morto|hora morta|natureza morta|peso morto|me joguei (na cama|no sofa|na piscina|no trabalho)|me jogar (na cama|no sofa|na piscina|no trabalho|na pista|na balada|de cabeca)|saltar de alegria|pular de alegria|pular carnaval|pular corda|saltar a corda|dar um tiro no pe|tiro no pe|missao suicida|suicidio comercial|suicidio profissional|de cortar o coracao|corta o coracao|cortar gastos|cortar relacoes)',
    '(morrer|morro|morri|morria|morrendo|morto|morta|morrer me) (de|do|da) (rir|riso|fome|sede|frio|calor|sono|vergonha|medo|vontade|tedio|amor|cansaco|inveja|saudade|saudades|pena|nojo|cancer|velho|fofura|rir com)',
    '(a morrer) (de|por)',
    '(morta|morto) de',
    '(me mata|me matam|matando) (o|a|os|as|de|este|esta)',
    'mataria por',
    '(esquadrao suicida|suicidio politico|suicidio assistido|prevencao do suicidio|prevencao ao suicidio|taxa de suicidio)',
    '(de morte|ate a morte|nem morta|nem morto|ate que a morte)',
    'me cortei (a fazer|fazendo|na cozinha|com papel|ao|cozinhando|a cozinhar|com o papel)',
    'cortei (o cabelo|o dedo|as unhas|a franja)',
    '(enforcar|enforco) (a|o) (sexta|segunda|feriado|quinta|aula|dia)',
    '(enforcar|matar|esganar) (quem|ele|ela|o|a|esse|essa|esta|este)',
    '(meu|o) ultimo dia (no|do|na|da|de) (estagio|trabalho|aulas|ferias|escola|curso|emprego|praia|faculdade)',
    '(matei me|me matei|mato me|me mato) (de|a) (estudar|trabalhar|rir|treinar|correr)',
    '(me atiro|atiro me) (do sofa|para a cama|ao trabalho|na cama|na piscina|de cabeca)',
    'matar (o tempo|tempo|aula|saudade|saudades)',
    'me matar (de trabalhar|a trabalhar|de estudar|a estudar|de rir|trabalhando|estudando)',
  ],
  LAUGH: ['(kkk|emojilaugh|brincadeira|brincando)'],
  RETRACT: [
    '(e brincadeira|era brincadeira|nao literalmente|modo de dizer|maneira de dizer|estou a brincar|estou brincando|brincadeira gente|no sentido figurado|exagero)',
  ],
  UNRETRACT: [
    '(mas a serio|falando serio|mas e serio|nao e brincadeira|nao estou brincando|brinco com|vivo brincando|de verdade que|meio a brincar|mas no fundo)',
  ],
  THING: [
    '(wifi|internet|computador|notebook|portatil|impressora|prova|teste|reuniao|reunioes|transito|fila|segunda feira|segunda|chefe|email|emails|excel|planilha|relatorio|jogo|penalti|academia|ginasio|ressaca|app|celular|bateria|matematica|trabalho em grupo|vizinhos|obra|anuncios|temporada|episodio|spoiler|boleto|imposto|metro|onibus|autocarro)',
  ],
  TARGET: ['THING'],
  FLIPPANT: [
    '(se (o|a|meu|minha) (chefe|wifi|internet|vizinho|impressora)|mais uma|mais um|outra|outro|me da vontade de|me faz querer|da vontade de)',
  ],
  HOPED: ['(tomara|espero|rezo|desejo|queria|medo|receio|oxala)'],
  DAYSAGO: [
    '(ontem|semana passada|mes passado|ha (dois|tres|quatro|cinco|duas|uns|umas) (dias|semanas|meses)|ha uma semana|(dias|semanas|meses) atras|tive alta|recebi alta)',
  ],
  ASKED: ['(perguntou|perguntaram|pergunta|perguntam) (se|sobre|me se)'],
  YES: ['(menti|mentira|disse que sim|e verdade|nao respondi|acenei)'],
  RAISE: ['(acho|penso|que|digo)'],
  GRIEF: ['(funeral|enterro|tumulo|cemiterio|caixao|cinzas|velorio)'],
  RELAPSE: ['(outra vez|de novo|voltei|recaida|recai)'],
  IFEVER: [
    '(se algum dia|quando (quero|sinto|tenho|aparecem|voltarem|vierem|eu quero|eu sinto|me vier)|se eu voltar a|se (sinto|surgirem|voltarem)|sempre que|caso)',
  ],
  EASED: [
    '(foram embora com|nao me passa pela cabeca|passou me|ja passou|desapareceram|ficaram la atras|nunca mais voltou|nunca mais voltaram|querendo nao|morrer nao|nao obrigada|nao obrigado)',
  ],
  COPING: [
    '(plano de seguranca|ligo|ligar|vou ligar|ligarei|aviso|escrevo a|respiro|respirar|saio|caminhar|passo um|primeiro passo|pedir ajuda|telefone|falo com|chamo)',
  ],
  CLEAN: [
    '(sem (me cortar|me machucar|me magoar|automutilacao)|dias sem|meses sem|anos sem|ultima vez que|limpa|limpo|cicatrizes antigas)',
  ],
} as const;
