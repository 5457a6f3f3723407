/** What takes weight from Spanish words, or gives it back (see `scopeClasses`). */
export const spanishScopes = {
  KIN: [
    '(suegra|suegro|cunada|cunado|nuera|yerno|padrastro|madrastra|nieto|nieta|nietos|sobrino|sobrina|bebe|mejor amiga|mejor amigo|profe|profesor|profesora|entrenador|ex|prometida|prometido|companeros|vecinos|nino|nina|ninos|adolescente|madrina|padrino|ahijado|tipo|chavo|conocido|conocida|roommate|inquilino|patron|colega|colegas|cuate|compa)',
    '(madre|padre|mama|papa|hermana|hermano|hijo|hija|hijos|esposa|esposo|marido|mujer|novio|novia|pareja|amiga|amigo|amigos|prima|primo|abuela|abuelo|tia|tio|vecina|vecino|companera|companero|jefe|jefa|alumno|alumna|alumnos|gente|persona|alguien|nadie|familia)',
  ],
  OTHER: [
    'KIN',
    '(ella|ellos|ellas|se|usted|tu|te|paciente|pacientes|cliente|clientes|usuario|doctora|doctor|psicologa|psicologo|terapeuta|medico|enfermera|personaje|protagonista|cantante|autor|chica|chico|hombre|senora|senor|perro|gato|todos|quien)',
  ],
  I: ['yo', 'me', 'quiero', 'estoy', 'soy', 'tengo', 'he', 'voy'],
  SAID: [
    '(dijo|dice|dicen|decia|escribio|escribe|grito|grita|susurro|conto|cuenta|confeso|contesto|pregunto|pregunta|canta|dicho)',
  ],
  NEG: [
    '(no|nunca|jamas|ni|sin|tampoco|nada de|ningun|ninguna|niego|niega)',
    '(deje de|he dejado de|menos mal que no|me alegro de no)',
  ],
  AFFIRM: [
    'no (puedo|puedes|se|aguanto|soporto|veo|merezco|importa|importo|duermo|como|solo|es que|es broma|bromeo|es una broma|doy|sirvo|consigo|logro|estoy bien|encuentro|me siento (bien|viva|vivo|segura|seguro|a salvo|capaz|persona)|entiendo|le|les|lo|va|voy a mejorar|vale|paro|dejo|deja|dejan|sale|pasa)',
    'nunca (va|voy|nada|se)',
    'sin ganas (de)? (vivir|nada|seguir|levantarme|existir|despertar|mas)',
    'sin (mi|esperanza|fuerzas|salida|sentido|parar|dormir|futuro|ti)',
    '(por que|porque) no',
    'ni (siquiera|yo|un|fuerzas)',
    'nadie',
  ],
  INSTEAD: ['(en vez de|en lugar de|en contra de|evito|evitar)'],
  PASTVERB: [
    '(queria|quise|deseaba|desee|pensaba|pense|intente|intentaba|planeaba|planee|era|estaba|estuve|tuve|tenia|sentia|senti|hacia|hice|me cortaba|cortaba|crei|creia|autolesionaba|tome|me corte|corte|escribi|deje|habia)',
  ],
  LONGAGO: [
    '(en)? (1995|1998|1999|2000|2002|2003|2004|2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022)',
    '(a los|con) (once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veinte|11|12|13|14|15|16|17|18|19)',
    '(en la mili|despues del parto|en la pandemia|en el confinamiento|una epoca en que|tuve una epoca|anos despues|hace mucho tiempo|hace mucho|cuando estaba en|en el internado|antes deseaba|antes queria|antes pensaba|hace decadas)',
    'hace (muchos|varios|dos|tres|cuatro|cinco|seis|siete|ocho|diez|veinte|unos|muchisimos|quince|doce|treinta) anos',
    'hace anos',
    '(de adolescente|cuando tenia|cuando era|en la adolescencia|en el instituto|en el colegio|en la universidad|en aquella epoca|en aquel entonces|aquellos anos|en esa epoca|hubo un tiempo|hubo una epoca|en mi juventud|el ano pasado|en el pasado|antes de la terapia|antes de empezar|de joven|por entonces|en 2010|en 2012|en 2015|en 2018|en 2019|solia)',
  ],
  RECENT: [
    '(ayer|anoche|hoy|esta manana|esta noche|esta semana|este mes|ultimamente|el otro dia|hace (unos|dos|tres) dias|la semana pasada|el mes pasado|hace (dos|tres) semanas|ahora|estos dias)',
  ],
  OVER: [
    '(ahora estoy (bien|mejor)|estoy (mejor|bien) (ahora|hoy)|ya no|me alegro de|pedi ayuda|quedo atras|lo supere|me recupere|sali adelante|por suerte|hoy estoy)',
  ],
  AGAIN: ['(otra vez|de nuevo|y ahora|sigo|desde (hace|que)|toda la vida|hoy tambien|todavia)'],
  PRESENT: ['(ahora|hoy|esta noche|quiero|estoy|siento|pienso|tengo|necesito|ultimamente)'],
  FICTION: [
    '(policial|thriller|netflix|comic|manga|minecraft|sims|boss|mando|nivel|rpg|escenario|documental|podcast|flamenco|corrido|bolero|rap|estribillo|videoclip|karaoke|cuadro|leyenda|tragedia|comedia|poema|soneto|romeo|julieta|hamlet|bovary|ficcion|cantar|cantando|temporada|mi equipo)',
    '(novela|pelicula|peli|serie|capitulo|escena|personaje|protagonista|libro|cancion|letra|disco|poema|obra|teatro|videojuego|juego|partida|nivel|guion|cuento|historia|anime|actriz|actor)',
  ],
  WORK: [
    '(seminario|presentacion|sociologia|durkheim|psicologia|protocolo|bombero|bomberos|samur|socorrista|campana|reportaje|informe|oms|ley|eutanasia|debate|guardia|consulta|practicas|capacitacion|simulacro|linea de ayuda|escucha|ong|capellan|farmacia|asignatura|tesis|congreso|triaje|seneca|camus|schopenhauer|estoicos)',
    '(paciente|pacientes|turno|planta|curso|clase|trabajo sobre|ensayo|tesis|estudio|articulo|noticia|noticias|periodico|investigacion|prevencion|formacion|taller|conferencia|estadisticas|tasa|filosofia|examen|charla|telefono de la esperanza|voluntaria|voluntario|usuario|usuarios)',
  ],
  QUOTED: ['(letra|estribillo|cancion|frase|titulo|verso|titulado|titulada|lema) (dice|que dice|es|de)?'],
  IDIOM: [
    '(matar el hambre|matar la sed|mato el hambre|me muero por|morirse de|pecado mortal|punto muerto|horas muertas|naturaleza muerta|peso muerto|me tiro (en la cama|en el sofa|a la piscina|todo el dia|un rato)|tirarme (en la cama|en el sofa|a la piscina|a la pileta|toda la tarde)|saltar de alegria|saltar la cuerda|saltar a la comba|tiro en el pie|mision suicida|suicidio profesional|suicidio comercial|corta el corazon|cortar gastos|pegarle un tiro (al|a la|a este)|me corta el rollo|cuerda para tender|tender la ropa)',
    '(morir|morirme|muero|moria|morirse|mori|muriendo|muerto|muerta) (de|del) (risa|hambre|sed|frio|calor|sueno|verguenza|miedo|ganas|aburrimiento|amor|cansancio|envidia|pena|la risa|la verguenza|asco|gusto|cancer|viejo|ternura)',
    'muero por (un|una|ver|ir|comer|saber|conocer|el|la|tus)',
    '(muerto|muerta) de',
    '(me mata|me matan|matando) (el|la|los|las|de|esta|este)',
    '(mataria|matarian) por',
    '(escuadron suicida|suicidio politico|suicidio asistido|prevencion del suicidio|tasa de suicidio|nota de suicidio de|dia de la prevencion)',
    '(de muerte|a muerte|ni muerto|ni muerta|antes muerta|de mala muerte|hasta la muerte|hasta que la muerte)',
    'me (corte|cortado) (el pelo|el dedo|afeitando|cocinando|con el cuchillo|la barba|con un papel|las unas|al afeitarme|con un vaso)',
    'me (corto|corte) el (rollo|pelo|agua|internet|paso)',
    '(me mate|matarme|me mato|mato) (estudiando|trabajando|corriendo|a estudiar|a trabajar|a correr|de risa)',
    '(voy a|quiero|iba a) (matar a|matarlo|matarla|matarlos)',
    'matar el (tiempo|rato|gusanillo)',
    'me quiero morir de (risa|verguenza)',
    'matarme a (trabajar|estudiar|currar|reir)',
    'me (dispara|disparo) (la|el)',
  ],
  LAUGH: ['(jaja|jajaja|emojilaugh|broma|bromeando)'],
  RETRACT: [
    '(es broma|era broma|no literalmente|es un decir|es coña|es una broma|exagero|en sentido figurado|no en serio)',
  ],
  UNRETRACT: [
    '(pero en serio|en serio que|no es broma|no bromeo|siempre bromeo|bromeo con|de verdad que|medio en broma|pero de verdad|la broma ya)',
  ],
  THING: [
    '(wifi|internet|ordenador|portatil|impresora|deberes|examen|reunion|reuniones|trafico|atasco|cola|lunes|jefe|correo|correos|excel|informe|partido|penalti|gimnasio|resaca|app|movil|bateria|mates|matematicas|trabajo en grupo|vecinos|taladro|anuncios|temporada|capitulo|spoiler|factura|hacienda|metro|bus)',
  ],
  TARGET: ['THING'],
  FLIPPANT: [
    '(como (el|la|me|otra|otro|haya|vuelva)|otra reunion|otro|si (el|la|mi) (jefe|wifi|profe|vecino)|me hace querer|me dan ganas de|un dia mas de)',
  ],
  HOPED: ['(ojala|espero|rezo|deseo|desearia|miedo|temo|quisiera)'],
  DAYSAGO: [
    '(ayer|la semana pasada|el mes pasado|hace (unos|dos|tres|cuatro|cinco|unas) (dias|semanas|meses)|hace (una semana|un mes)|me dieron el alta|de alta)',
  ],
  ASKED: ['(pregunto|preguntaron|pregunta|preguntan|me pregunto) (si|por|sobre)'],
  YES: ['(menti|mentira|dije que si|asenti|si que|es verdad|no conteste)'],
  RAISE: ['(creo|pienso|que|digo)'],
  GRIEF: ['(funeral|entierro|tumba|cementerio|ataud|cenizas|velatorio)'],
  RELAPSE: ['(otra vez|de nuevo|he vuelto|volvi|recaida|recai)'],
  IFEVER: [
    '(si alguna vez|cuando (quiero|siento|tengo|aparecen|vuelvan|me vengan)|si vuelvo a|si (siento|aparecen|vuelven)|por si|cada vez que)',
  ],
  EASED: [
    '(no se me pasa por la cabeza|no se me cruza|se me paso hace|se fue y no ha vuelto|quedo atras|ya no me ronda|ni se me ocurre|falsa alarma|no me interesa|pero no gracias)',
  ],
  COPING: [
    '(plan de seguridad|llamo|llamar|llamare|aviso|escribo a|respiro|respirar|salgo a|paso uno|primer paso|pedir ayuda|telefono|hablo con|hablare)',
  ],
  CLEAN: [
    '(sin (cortarme|autolesionarme|hacerme)|dias sin|meses sin|anos sin|la ultima vez que|limpia|limpio|cicatrices viejas)',
  ],
} as const;
