/** Words of Spanish for a wish, for death, for acts against oneself and for means. */
export const spanishClasses = {
  WANT: [
    '(quiero|quisiera|querria|deseo|desearia|me gustaria|necesito|queria|deseaba|prefiero|preferiria|anhelo|espero|ojala pudiera|tengo ganas de|me dan ganas de|me entran ganas de|ganas de|deseando|queriendo|me apetece|ansio|dispuesto a|dispuesta a|lista para|listo para|rezo por|rezo para|sueno con|me quiero|quiero solo)',
  ],
  THINK: [
    '(pienso|pensar|pensando|pienso mucho|pensado|pensamientos|pensaba|pense|ideas|idea|fantaseo|fantasear|imagino|imaginar|considero|considerando|planeo|planeando|planes|sueno|obsesionada|obsesionado|contemplo|dandole vueltas|tentada|tentado|impulso|impulsos|a punto) (en|con|de|a)?',
  ],
  DIE: [
    '(morir|morirme|estar muerta|estar muerto|no existir|dejar de existir|no estar (aqui|viva|vivo)|dejar de (vivir|estar|respirar|ser)|no vivir|no despertar|no despertarme|no despertar mas|no haber nacido|desaparecer (para siempre|del mundo|de este mundo|de la faz|del todo)|irme (para siempre|de este mundo)|descansar para siempre|dormir (para siempre|y no despertar|y no despertarme)|dormirme (para siempre|y no despertar|y no despertarme)|acostarme y no (despertar|despertarme|levantarme)|la muerte|estar bajo tierra)',
  ],
  KILLSELF: [
    '(matarme|suicidarme|quitarme la vida|quitarme de en medio|quitarme del medio|acabar con (mi vida|todo|todo esto|esto|mi sufrimiento)|terminar con (mi vida|todo|todo esto|mi sufrimiento)|poner fin a (mi vida|todo|mi existencia|mi sufrimiento)|ahorcarme|colgarme|pegarme un tiro|volarme la cabeza|volarme los sesos|cortarme las venas|abrirme las venas|ahogarme en el|tirarme (por|de|desde|al|a la|a las|delante)|lanzarme (por|de|desde|al|a la|a las|delante)|arrojarme (por|de|desde|al|a la|a las)|saltar (por|de|desde|del|al vacio|a las vias)|saltar desde|tomarme (todas|un bote|todas las pastillas|el bote)|tragarme (todas|las pastillas|todo)|autoeliminarme|autodestruirme|estamparme con el coche|estrellar el coche|envenenarme|sobredosis|hacer una locura|hacer una tonteria|desvivirme|desvivir|me mato|me suicido|me quito la vida|me tiro (por|de|al)|me cuelgo)',
  ],
  HARM: [
    '(cortarme|hacerme dano|autolesionarme|herirme|quemarme|lastimarme|golpearme|rajarme|aranarme|castigarme|hacerme cortes|hacerme sangre|lesionarme)',
  ],
  MEANS: [
    '(pastillas|pastilla|cuerda|soga|pistola|escopeta|cuchillo|cuchilla|cuchillas|puente|vias|azotea|veneno|balcon|navaja|frasco|bote de pastillas|medicacion|somniferos)',
  ],
  SOON: [
    '(esta noche|hoy|manana|esta tarde|ahora mismo|este (viernes|sabado|domingo|lunes|martes|miercoles|jueves|fin de semana)|el (viernes|sabado|domingo|lunes|martes|miercoles|jueves)|dentro de (un rato|una hora|unos minutos|poco)|la semana que viene|cuando (todos|mis padres|mi madre|los ninos|se) (duerman|se duerman|salgan|se vayan|esten|vayan|duermen)|antes de (navidad|mi cumpleanos|que amanezca|que vuelvan)|de madrugada|en unos minutos|en cuanto)',
  ],
} as const;
