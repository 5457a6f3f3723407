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
    '(pastillas|pastilla|cuerda|soga|pistola|escopeta|cuchillo|cuchilla|cuchillas|puente|vias|azotea|veneno|balcon|navaja|frasco|bote de pastillas|medicacion|somniferos|viga|revolver|arma|rifle|cinturon|sabana|jeringa|insulina|lejia|cuter|pastillero|calmantes|remedios|viaducto|tren|anden|acantilado|cuchillos|barbituricos|medicinas|raticida)',
  ],
  SOON: [
    '(esta noche|hoy|manana|esta tarde|ahora mismo|este (viernes|sabado|domingo|lunes|martes|miercoles|jueves|fin de semana)|el (viernes|sabado|domingo|lunes|martes|miercoles|jueves)|dentro de (un rato|una hora|unos minutos|poco)|la semana que viene|cuando (todos|mis padres|mi madre|los ninos|se) (duerman|se duerman|salgan|se vayan|esten|vayan|duermen)|antes de (navidad|mi cumpleanos|que amanezca|que vuelvan)|de madrugada|en unos minutos|en cuanto|a medianoche|al amanecer|antes de que amanezca|a las (doce|once|diez|nueve|ocho|tres|cuatro|cinco|seis|3|12)|hoy x la noche|hoy (por|en) la noche|(el)? proximo (viernes|sabado|domingo|lunes)|despues de (cenar|la cena|misa|clase|navidad)|esta madrugada|esta semana|ahora|ya mismo|ahorita|hoy mismo|(el)? fin de semana|manana a esta hora|apenas (salgan|se duerman|se vayan)|cuando den las)',
  ],
  KILLMORE: [
    '(me|m) (matar|suicidar|ahorcar|colgar|envenenar|desvivir|ahogar|inmolar|electrocutar|asfixiar)',
    '(me|m) (mate|matara|matase|mataria|suicide|suicidara|suicidase|suicidaria|ahorcaria|ahorque|quite la vida|quitara la vida|tiraria|colgaria|mato)',
    '(me|m) (quiero|voy a|quisiera|queria|pienso) (matar|suicidar|ahorcar|colgar|desvivir|quitar la vida|pegar un tiro|tirar (por|de|desde|a|al)|morir matando)',
    '(matandome|suicidandome|ahorcandome|colgandome|tirandome (de|por|al|desde)|quitandome la vida|envenenandome|ahogandome en|desviviendome)',
    '(poner|pongo|ponerle|ponga|dar|darle|dandole) (punto)? (final|fin) (a)? (mi vida|todo|esto|mi existencia|todo esto)',
    '(ponerme|tirarme|echarme|meterme) (delante|debajo|al|a) (del|de|la|las|un)? (tren|metro|camion|coche|bus|vias|via|vacio|rio|mar|autopista|carretera)',
    '(kms|suic1dio|su1cidar|su1cidarme|s icidio|sucidio|me kms|unalive|unalivearme)',
    '(matate|tirate|ahorcate|suicidate)',
    '(pegarme|darme|meterme|me doy|me pego|me meto) (un)? (tiro|balazo|bala|disparo) (en la cabeza|en la sien|en la boca)?',
    '(saltar|tirarme|lanzarme) (del|de|desde|por) (un|una|el|la|lo)? (puente|balcon|azotea|ventana|edificio|viaducto|barranco|tejado|acantilado|piso|septimo|mas alto|anden)',
    '(tomarme|tragarme|me tomo|me trago) (todas|todo|todos) (las|los|el|lo)? (pastillas|frasco|bote|cajon|medicinas|remedios|del cajon)?',
    '(estrellarme|empotrarme|estamparme|estrellar el coche|chocar el auto|chocar el carro) (con|contra)? (el coche|un arbol|un muro|un camion|el muro)?',
    '(faltara|irme|acabar|morir) por mi propia mano',
  ],
  ACTNOW: [
    '(me mato|m mato|me suicido|me ahorco|me cuelgo|me tiro|me lanzo|lo hago|voy a hacerlo|lo voy a hacer|lo hare|me quito la vida|me voy a matar|m voy a matar|voy a matarme|me muero|voy a morir|morire|acabo con todo|acabo con esto|se acaba todo|todo se acaba|me desvivo|me pego un tiro|me tomo todas|me tomo todo|me voy para siempre|descanso para siempre|me voy con mi|ya no voy a estar|ya no estare|no voy a estar en este mundo|estare muerta|estare muerto|me enveneno|salto|ponerme delante|me voy de este mundo|dejo este mundo|dejo de existir|me despido del mundo|termino con todo)',
  ],
  HEIGHT: [
    '(puente|viaducto|azotea|borde|baranda|barandilla|balcon|ventana|acantilado|vias|anden|precipicio|terraza|cornisa|tejado|barranco|presa|tren|metro|abismo|piso|techo|mirador|malecon|faro|linea amarilla)',
  ],
  CUTNOUN: [
    '(cuchilla|cuchillas|navaja|cuchillo|tijeras|compas|cuter|cutter|vidrio|cristal|gillette|encendedor|mechero|cigarro|sacapuntas|bisturi)',
  ],
  CUTTING: [
    '(cortarme|herirme|lastimarme|quemarme|morderme|aranarme|rasgunarme|golpearme|pegarme|castigarme|hacerme dano|hacerme cortes|autolesionarme|autolesion|autolesiones|rajarme|pellizcarme hasta|golpear la pared|darme golpes|hacerme sangre)',
  ],
  OWNHAND: [
    '(por mi propia mano|por mi mano|por mi cuenta|voy a ser yo quien|lo decidire yo|sere yo quien|yo mismo|yo misma|por mi voluntad|por voluntad propia|a mi manera|cuando yo diga|la decision es mia|porque yo quiero|en mis terminos)',
  ],
  IFGONE: [
    '(si (yo)? (faltara|muriera|me muriera|no estuviera|desapareciera|no existiera|me fuera|no hubiera nacido|falto|me muero|desaparezco|no despertara)|si me borraran|sin mi|cuando yo (falte|muera|no este)|una vez muerta|una vez muerto|cuando ya no este)',
  ],
  RELIEVED: [
    '(mejor|descansaria|descansarian|descanso|tranquila|tranquilos|tranquilo|alivio|aliviados|felices|feliz|favor|seguro|dinero|libres|libre|paz|mas facil|una boca menos|uno menos|menos gastos|rehacer|rehacer su vida|tranquilas|ganarian|mundo|ahorrarian|vivirian|sobro|menos problemas|seguiria)',
  ],
  DEATHCOMES: [
    '(infarto|derrame|cancer|corazon (se pare|se parara|pare)|bala perdida|rayo|camion|coche|autobus|anestesia|avion|enfermedad|virus|ambulancia|aneurisma|meteorito|accidente|tumor|diagnosticaron|terminal|durmiendo|mientras duermo|un bus)',
  ],
  WELCOME: [
    '(ojala|que me diera|me gustaria que|alivio|me llevara|me lleve|me atropelle|me atropellara|me matara|me mate|se pare|se parara|me caiga|pido|rezo|bienvenida|bienvenido|agradeceria|por fin se acabe|lista|listo|que me toque|me tocara|me pillara|firmaria|deseo|decepcion|me decepciono|mejor|que venga|y listo)',
  ],
  RECKLESS: [
    '(sin mirar|sin casco|sin cinturon|sin luces|en rojo|a toda velocidad|borracho al volante|borracha al volante|mezclo|mezclando|insulina como debo|contramano|contra direccion|calles peligrosas|sin chaleco|sin salvavidas|sin frenar|de noche por la carretera|dejado de cuidarme|dejado de comer|sin comer|conduzco demasiado)',
  ],
  FAREWELLWORD: ['(adios|chau|hasta siempre|me despido|buenas noches y adios|chao a todos|bye a todos|hasta nunca)'],
  LOVE: [
    '(os quiero|los quiero|te quiero|los amo|te amo|las quiero|quise mucho|perdon|perdonadme|perdonenme|gracias por todo|culpa|para siempre|cuiden|cuidad|cuidense|ultimo|ultima|no me busquen|no me busqueis|cartas|a todos|mundo|cruel|sean felices|se feliz|lo siento|fue bonito)',
  ],
} as const;
