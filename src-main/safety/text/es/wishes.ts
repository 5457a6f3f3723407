import type { Family } from '../language.ts';

/** More ways to say in Spanish that one would rather not be: open and veiled wishes, death that may come by itself, being in the way, urges. */
export const spanishWishes: readonly Family[] = [
  {
    family: 'better_off_without_me',
    level: 'moderate',
    subject: 'own',
    isFixed: true,
    say: [
      'IFGONE & RELIEVED',
      '(sin mi|mi muerte|mi ausencia|despues de mi|cuando yo no este) & RELIEVED',
      '(nadie) ...3 (me extranaria|extranaria|me echaria|notaria|lloraria|daria cuenta|va a extranar|se enteraria|echara de menos|va a llorar|iba a notar) ..4',
      '(estoy|soy|sobro|siempre) & (de mas|sobrando|de sobra|un estorbo) & (mundo|muer|mejor|sin mi|desaparec)',
      '(harian|haria|le hago|les hago|les haria) ..2 (un)? favor ...8 (borrar|muer|desaparec|me fuera|sin mi|me voy)',
      '(rehacer|rehace|rehagan|encontrar|buscarse|conseguir) & (su vida|alguien mejor|otra madre|otro padre|otra mujer|otro marido) & (yo faltara|sin mi|muriera|no estuviera|faltara|me fuera)',
    ],
  },
  {
    family: 'passive_death',
    level: 'moderate',
    part: 'wish',
    say: [
      'WANT ..4 DIE',
      'WANT ..5 (no estar nunca mas|no estar mas|nunca haber nacido|no haber existido|nunca existir|no volver a despertar|no despertarme mas|no despertar nunca|apagarme|que se apague todo|no volver a encenderme|borrarme|que me borren|desvanecerme|evaporarme|esfumarme|no ser nada|ser nada|irme con|irme de este mundo|irme de esta vida|dejar este mundo|que me lleve|que se me lleve|que venga la muerte|que se acabe todo|que todo acabe|dormir para siempre|cerrar los ojos para siempre|un infarto|que me diera|no llegar a viejo|no llegar a vieja|no abrir los ojos|no abrir mas los ojos|no amanecer|quedarme dormida para siempre|la tumba|estar con ella donde|reunirme con)',
      '(perdi|perdido|sin|no tengo|ninguna|cero|se me fueron|se me quitaron|me faltan) ..3 (ganas|deseo|fuerzas|motivos|motivo|razon|razones|ilusion) ..1 (de|para|por) ..2 (vivir|seguir viviendo|la vida|seguir viva|seguir vivo|existir|seguir aqui|estar viva|estar vivo|despertar)',
      'no ..3 (veo|encuentro|tiene|hallo) ..1 sentido ..2 (a|en|de)? ..1 (seguir|vivir|la vida|estar viva|estar vivo|esto de vivir|existir|mi vida)',
      'no ..3 (quiero|quisiera|pido|deseo|necesito|aguanto) ..3 (mas vida|mas dias|seguir|otro dia|otro ano|otro amanecer|volver a despertar|despertar mas|estar en este mundo|esta vida|mas cumpleanos|estar mas aqui|existir)',
      '(harta|harto|cansada|cansado|aburrida|aburrido|agotada) ..1 (de|del) ..2 (vivir|la vida|existir|estar viva|estar vivo|respirar|despertar|este mundo|esta vida|mi vida)',
      '(prefiero|preferiria|mejor|antes) ..3 (estar muerta|estar muerto|morir|morirme|muerta|muerto|no existir|no haber nacido|estar bajo tierra|haber muerto)',
      '(lista|listo|preparada|preparado) ..2 (para|a) ..2 (morir|irme de este mundo|que me lleve|partir|el final|descansar para siempre)',
      '(ya)? (he vivido|vivi) ..1 (suficiente|bastante|demasiado|lo que tenia)',
      '(vida|vivir) ..3 (perdio|no tiene|no vale|ha perdido|no me dice) ..2 (sentido|gracia|pena|nada)',
      '(espero|esperando|aguardo) ..3 (la muerte|mi muerte|mi hora|que me llegue la hora|que me llegue|mi turno)',
    ],
  },
  {
    family: 'passive_death',
    level: 'moderate',
    part: 'wish',
    isFixed: true,
    say: [
      'DEATHCOMES & WELCOME',
      '(ojala|pido|le pido|rezo|pidiendo|pedi|que ganas|pediria|rezaba|solo pido) ...10 (me muera|me muriera|muera|muriera|no despertar|no despierte|no despertara|no volviera a despertar|me lleve|me llevara|se me lleve|se la lleve|se lo lleve|me recoja|no amanezca|no amanecer|no amaneciera|muerto yo|muerta yo|hubiera muerto|ultimo dia|ultima noche|no estar|desaparecer|borrarme|no haber nacido|fuera yo|nunca mas)',
      '(dios|el senhor|senor|virgen|muerte|diosito|la parca) ...6 (me lleve|me llevara|llevame|que me lleve|me recoja|recogeme|me venga a buscar|venga por mi|se acuerde de mi|se apiade|me llame)',
      '(envidio|envidia|envidiaba) ..5 (muertos|los muertos|murieron|difunto|difuntos|descansan|muerto|los que se fueron|los que ya no estan|fallecidos)',
      '(si) ..3 (no amanezco|no amaneciera|no despierto|no despertara|me muero|muriera|me muriera|me pasa algo|pasa algo|no llego a) ..6 (mejor|pues mejor|me pareceria bien|que pase|tanto mejor|descanso|no pasa nada|da igual|alivio|bienvenido|mejor para todos)',
      '(me da igual|da igual|igual me da|me da lo mismo|no m importaria|no me importaria|me vale|me la suda|no me importa|me trae sin cuidado) ..6 (morir|morirme|vivir|muerta|muerto|despertar|amanecer|si manana|seguir viva|seguir vivo|vivo o|viva o)',
      '(boton|interruptor|tecla) ...8 (no haber existido|desaparecer|apagar|borrar|nunca haber|existido|apretaria|pulsaria|apagarme)',
      '(hubiera|debi|deberia|tenia que|tendria que) ..3 (haber sido yo|muerto yo|morir yo|haberme muerto|haber muerto|ser yo el|ser yo la|haberme ido)',
      '(nunca) ..1 (hubiera|haber|debi) ..1 (nacido|existido|nacer|nacido)',
      '(descanso eterno|sueno eterno|silencio eterno|paz eterna) ..6 (suena|mejor|quiero|atrae|llama|apetece)?',
      '(dormirme|dormir|me durmiera|acostarme|quedarme dormida|quedarme dormido) ..4 (no volver a despertar|no volviera a despertar|nunca despertar|para siempre|y ya no|no despertar|y no)',
      '(irme|reunirme|estar|ir) con (mi|mis) (abuela|abuelo|madre|padre|marido|mujer|hijo|hija|hermano|hermana|viejo|vieja|muertos) ..8 (cielo|donde|este|alla|arriba|alli|ya|quiero)',
      '(que me) (caiga un rayo|parta un rayo|trague la tierra|lleve la muerte|lleve el diablo|atropelle|maten|mate un) ..8 (lista|en serio|acabe|de verdad|ya)',
      '(elegir|escoger|pudiera) ..8 (no haber existido|no existir|no haber nacido|morir|no estar)',
      '(por fin|al fin) & (se acabe|se acaba|acabe) & (diagnosticaron|malo|enferm|cancer|alivio)',
    ],
  },
  {
    family: 'passive_death',
    level: 'moderate',
    isFixed: true,
    say: [
      'RECKLESS & (si pasa|pasa|me da igual|da igual|que pase|no me importa|a ver si|lo que sea|si me|a proposito|adrede|tanto da|ojala|me vale|suerte|que sea)',
      '(deje|dejado|no tomo|saltado|sin tomar) ..3 (medicacion|insulina|tratamiento|quimio|comer|pastillas|dialisis) ..10 (pase|pasa|acabar|morir|igual|antes|adrede|pronto|ver si)',
    ],
  },
  {
    family: 'self_harm_urge',
    level: 'moderate',
    say: [
      '(ganas|impulso|necesidad|antojo|tentacion|pide|pican|quiero|queria|necesito|me muero de ganas|mono|ansia|urgencia|loca por|apetece|merezco) & (CUTTING|HARM|CUTNOUN|volver a aquello|pegarme|que me duela|golpear la pared|romperme los nudillos|sh|cabeza contra la pared)',
      '(casi|por poco|a punto de|estuve cerca) ..5 (me lastimo|me corto|me hago|recaigo|me autolesiono|me quemo|me rajo|cortarme|lastimarme|me pego|vuelvo a cortarme|caigo)',
      '(dias|semanas|meses) sin (cortarme|lastimarme|hacerme dano|autolesionarme) ..10 (ganas|hoy|cuesta|dificil|han vuelto|fuerza|no he cedido)',
      'CUTNOUN ...8 (tire|basura|le di|escondi|guarde|no lo hice|entregue|solte|regale|deje)',
    ],
  },
  {
    family: 'burden',
    level: 'low',
    isFixed: true,
    say: [
      '(soy|me siento|me he vuelto|estoy) ..3 (una carga|carga|un peso|estorbo|lastre|un error|un gasto|parasito|un cero|sobrando)',
      '(solo|nomas) ..1 (doy|causo|traigo|estorbo|molesto|doy) ..2 (problemas|disgustos|trabajo|gastos|lata|guerra)?',
    ],
  },
];
