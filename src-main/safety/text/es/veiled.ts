import type { Family } from '../language.ts';

/** What is said in Spanish around the thing: by its means, its places, its traces and what is put in order before it. */
export const spanishVeiled: readonly Family[] = [
  {
    family: 'passive_death',
    level: 'moderate',
    part: 'wish',
    isFixed: true,
    say: [
      '(anestesia|cirugia|operacion|cancer|diagnostico|tumor|infarto|accidente|avion|corazon|rayo|enfermedad|derrame|bala) & (no despertar|no despertara|alivio|aliviada|aliviado|decepcion|decepcionada|decepcionado|ojala|me lleve|me llevara|cambiaria|firmaria|se pare|se parara|queria que)',
      '(deberia|debio|debi|tenia que|tendria que) ..3 (haber sido yo|haber muerto|ser yo|haberme quedado|no haber nacido|haberme ido con)',
      '(cambiaria|cambiar|daria|regalaria) ...5 (mi lugar|de lugar|mi vida|mis anos|el sitio|su sitio)',
      '(vela|velas|deseo|estrella fugaz|oracion|cumpleanos|uvas) & (ultimo|ultima|morir|no despertar|me lleve|no llegar|dejar de)',
      '(borrarme|borrar|borraran|borrara|apagarme|apagaran|desenchufar|eliminar) & (me|mi vida|existencia|para siempre|mundo) & (para siempre|del mundo|nunca haber|definitivo|existido|de una vez|de la memoria)',
      '(familia|hijos|nietos|marido|mujer|madre|padres|amigos|mundo|todos) ...10 (sin mi|si me muero|si yo no|si desaparezco|cuando me muera|si desapareciera) ...8 (mejor|paz|felices|feliz|descansar|aliviados|libre|dinero|tranquilos|rehacer|bien)',
      '(cada|todas|todos) ..2 (noche|noches|manana|mananas|dia) ..10 (no despertar|no despertara|ultima|nunca mas despertar|sigo aqui|sigo viva|sigo vivo|haber despertado|no amanecer)',
      '(cementerio|tumba|lapida|ataud|nicho|entierro|velatorio) & (envidia|descanso|sitio|lugar|paz|mio|mia|acostarme|quisiera|tranquilo)',
      '(descanso|sueno|silencio|paz) (eterno|eterna|definitivo|para siempre)',
      '(no) ..3 (vivir mucho|durar mucho|envejecer|llegar a viejo|llegar a vieja|ver la navidad|ver el manana)',
      '(morir|muerte|no existir|no despertar) ..5 (descanso|dulce|bonita|facil|sencillo|alivio|regalo|calma|paz|tentadora|tentador|solucion|consuela|tranquiliza)',
      '(vivir|vida|existir) ..4 (castigo|cansa|pesa|pesada|carga|tortura|condena|insoportable|demasiado|no es para mi|no me interesa|me sobra)',
    ],
  },
  {
    family: 'active_ideation',
    level: 'high',
    say: [
      '(pienso|pense|pensando|idea|ganas|imagino|tentacion|cabeza|fantasia|obsesionada|obsesionado|sueno) ..12 (saltar|soga|sobredosis|tren|puente|vias|pastillas|suicidio|vacio|tiro|ahogarme|venas|ahorcarme|veneno|azotea)',
      '(saltar|soga|sobredosis|tren|puente|vias|pastillas|venas|veneno|azotea) ..10 (no se me va|pienso|idea|cabeza|tentador|me llama|me atrae|ganas|pensamiento|me tienta)',
      '(MEANS|HEIGHT) & (miro|mirando|mire|cuento|conte|calculo|pense|pienso|bastaria|alcanza|parada|parado|me quedo|sostengo) & (bastaria|alcanza|saltar|acabar|se acabo|morir|rapido|facil|yo|mejor|mas cerca|paz|desaparecer|fin|valor)',
      '(hijos|hija|hijo|madre|perro|gato|padres|abuela) ..6 (unica|unico|solo|razon|motivo|por) ..8 (sigo aqui|no lo he hecho|no lo hago|me frena|me detiene|impide|viva|vivo)',
      '(ya lo habria|ya me habria|habria) ..3 (hecho|muerto|matado|ido|acabado con)',
      '(pregunto|curiosidad|pregunta|duda|trabajo) & (morir|sin dolor|dosis|ahogarse|ahorcado|cuanto tarda|sufre) & (no es para|no hay|para mi|soy yo|ninguna|ningun)',
      '(mi fin|mi partida|mi salida|mi muerte|mi final) ..6 (preparo|preparando|planeo|planeado|elegi|decidi|marcada|organizo|imagino|cerca|escribir)',
    ],
  },
  {
    family: 'plan_or_preparation',
    level: 'high',
    part: 'plan',
    isFixed: true,
    say: [
      '(pastillas|medicacion|insulina|calmantes|medicinas) & (guardo|junte|junto|escondi|escondidas|conte|suficientes|alcanzan|bastan|reserva|cajon lleno|dan para)',
      '(lugar|sitio|puente|arbol|fecha|dia|metodo|manera|hora) ..5 (elegido|elegida|elegi|encontre|marcado|marcada|decidido|decidida|perfecto|en la agenda|escogido)',
      '(decision|decidi|decidida|decidido|eleccion) & (definitiva|calma|paz|nadie sabe|secreto|escondo|aliviada|aliviado|tranquila|tranquilo|tomada)',
      '(cartas|carta|despedida|nota|notas) ..6 (empece|borrador|en la cabeza|ensayo|prepare|reescribo)',
    ],
  },
  {
    family: 'self_harm_done',
    level: 'high',
    isFixed: true,
    say: [
      'CUTNOUN & (brazo|brazos|muslo|muslos|pierna|piel|muneca|sangre|manga|mangas|recaida|volvi|vendaje|marcas|barriga)',
      '(brazo|brazos|muslo|muslos|pierna|piernas|muneca|munecas|piel) ..6 (cortados|cortado|aranados|aranado|quemado|quemados|sangrando|en sangre|arden|escuecen|heridos|vendado|rajado)',
      '(manga larga|mangas largas|sudadera|vendas) & (sangre|cortes|marcas|esconder|escondo|nadie|heridas|calor)',
    ],
  },
  {
    family: 'intent_now',
    level: 'imminent',
    isFixed: true,
    say: [
      'SOON & (me mato|me suicido|voy a saltar|me muero para siempre|acabo con todo|me voy para siempre|estare muerta|estare muerto|ultima noche|ultimo dia|nunca mas despertar|se acabara todo|por fin la paz|dejo este mundo|me tiro|me ahorco|me tomo todas|me voy con el|me voy con ella|para morir|me quito la vida)',
      '(duerman|duermen|dormidos|salgan|salieron|viaje|viajaron|fuera) && (lo hago|salto|pastillas|soga|cuerda|me voy|acabo|me mato|todo listo|me encuentren|me encontraran)',
      '(todo listo|todo preparado|lo tengo todo) && (hoy|esta noche|manana|adios|sospecha|soga|cuerda|pastillas|por fin|fin|paz)',
      '(monte|bosque|coche|garaje|hotel|cuarto|bano) && (soga|cuerda|pastillas|arma|cuchilla|gas|manguera) && (mochila|maletero|nadie|adios|listo|encerrada|encerrado|cerre|hoy)',
    ],
  },
  {
    family: 'goodbye_settled',
    level: 'imminent',
    isFixed: true,
    say: [
      '(culpa) && (nadie|tuya|vuestra|de ustedes|suya|mia) && (quiero|amo|adios|me voy|perdon|chau|eleccion|partir|libre|decision)',
      '(di|regale|arregle|cancele|pague|vacie|limpie|devolvi|ordene) && (esta noche|cuando me encuentren|me encuentren|no voy a necesitar|adios|ultima vez|me hallen|ya puedo irme)',
      '(ultimo|ultima) (noche|dia|mensaje|pagina|beso|abrazo|comida|carta|navidad) ..10 (saben|sabe|adios|me voy|nadie|despues|vida|siempre|abrace|lean|oigan)',
      '(cuando|si) ...2 (leas|leais|lean|lea|vean|encuentren) ...6 (no estare|ya me fui|muerta|muerto|tarde|libre|lejos|perdon|acabo)',
      '(os quiero|los quiero|te quiero|los amo|te amo) && (adios|perdon|no aguante|ultima|ultimo|culpa|mejor asi|para siempre|no pude mas|no he podido)',
    ],
  },
];
