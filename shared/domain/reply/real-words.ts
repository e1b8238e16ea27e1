// Words that are one or two letters from a label or a number word, and are words of their own: never taken for a typo (A12).
import { lazily } from '../lazily.ts';

const LISTS = {
  en: `
    a able about above ache aches acts after again age ago ah ail air ale alley ally aloud alto alive alley am an and ant any
    are arm art as ash at ate aunt away awful bad bake ball band bare barely bark base bat bay be beat bed been beer begin bet
    better bid big bill bin bite bits blood bob body boy bug bus but buy by cab call came can cap car care cat chair chart
    chill city clever cold come cot cow cry cut dad daily dairy dams dare dark date dates dawn day days dead deal dear deny
    did die diet dig dine dish dive doc does dog done door dot down dozen drain dry due dull early earn ease east easy eat
    eight eighth eighty either elder eleven end ended ends evade even event ever every everyone everything evil face fact
    faint fair fall far fat fear feel fell felt fever few field fifth fifty fight file fill find fine fire fish fit five fives
    fix flight floor flour flu foil food foot for fork form forth forty foul found four fourth freight fresh front full fun
    gain gave get gets girl give given gives go god goes gone good got great grin guess gun guy had hail hair half hall halt
    hard has hat hate have hay he head hear heart heat heavy held hell help her here hero hers hi hide high hill him his hit
    hive hold home hope hot hour hours house how hurt ice if ill in ink inn into iron is it item its itself jar job join joy
    just keep kept kid kids kill kind king knee knew knit know lack laid lain land lane large last late later law lay lays
    lazy lead leave left leg legs less let level lever lid lie life lift light like likely line lion list lit little live
    lives loan long look loss lost lot lots loud love low luck lunch mad made mail main make male mall man many mart mate may
    me meal mean meant meat men mess met mice might mile mild milk mind mine minor miss mist mom month moon more morning most
    mouth move moved mug must my nail name nap near nearby neck need needs neither nerve nervous nerves never new news newer
    next nice night nights nine nines ninth nod noise nolan noon nope nor nose not note nothing now number nun nurse nut oaten
    oat of off offer oft often oh oil old on once one ones only open or order other our out over own pad page paid pain pained
    pains paint paid pair pale pan park part pass past pat path pause pay peer pen per pie pill pills pin pine pink place plain
    plan plus pole poor port post pour pray press puff pull pure put quick quiet quilt quit quite quota quote raid rail rain
    raised ran rare rarely rash rat rate rather ray read ready real rear rest ride right ring rise risk road roof room round
    row rude run runs sad safe said sail salt same sat save saw say says scan sea seal seat second see seed seem seen self
    sell send sense sent serve served set seven sevens seventh seventy sever severe sew sexy shall shape share sharp she shine
    ship shirt shoe shop short shot should show shower shut sick side sigh sight sign sin since sir sit six sixth size skin
    sleep slept slight slow smell so soda soften some someday somehow someone something sometime son song soon sore sort sour
    spine spot stall stand star start state stay step steven stew sting stir stood stop store storm stove such sun sure sweat
    swell tail take taken tale talk tall tan tea teen tell ten tend tens tent than thank that the thee their them then there
    these they thief thigh thin thing think third this those though thread threat three threw thrice throat throw thus tie
    tight till tilt time times tin tiny tip tire tired to today toe told too took tool top tore torn toss tough tour town tray
    tree trees try tub tune turn twice two ugh ulcer under up upon us use used vain van vary vast vein verb verse very via
    vine visit vomit vow wait wake walk wall want war warm was wash watch water wave way ways we weak wear week weeks weight
    well went were west wet what when where which while white who whole why wide wife will win wind wine wipe wire wise wish
    with woke won word work worn worse worst wound wrong yard yeah year years yell yes yet you your yours zeal zone zoo
    alright also among another anyone anyway anywhere bother busy dizzy everybody everywhere hallways hours inner
    seldom several severally sometimes somewhat somewhere sideways yesterday weekday weekdays holiday birthday monday friday
    sunday tuesday thursday lever nephew bevel level fewer newer feet teeth hereby feather father mother further
    regularly usually generally rarest rally early curly surely nearly dearly merely really fairly hardly lately
    scale scores sores moderate severely awesome lonesome handsome elsewhere
    much so height heights fife si sis an vest nest test none noun nones nan nana nano mini minute tine thine shrine rein seine mine's tens tenth teen tense tea`,
  es: `
    abajo acaso acho ahi ahora ajo al alga algo algun alguna algunas alguno algunos alma alta alto alzo amo ancho ano anos ante
    antes aqui arena asi atras aun ayer bajo barrio barrios bata bebe beber beca bien boca bote brazo breve bueno cabe cabeza
    cada caja calma cama cansado cara carga cargo carne carta casa casas casi caso causa ceja cena cera cerca cerro cielo cierto
    cinta cinto cien circo cita clara claramente claro coche codo cola color come como con corta corto cosa cosas cruel cuadra
    cuadro cual cuando cuanto cuarto cuarta cuatros cubo cuello cuerpo dado dan dar de dedo deja dejo del den desde di dia dias
    diaz dice dicho diente dientes diera dieta dio dios dolo dolor dolores donde dos duele duelo dura duro edad el ella ellas
    ellos en enero entre eran eres es esa ese eso esos esta estaba estado estar este esto estoy fea feo fiebre fiel fin fina
    firme fue fuera fuerte gana gente gol gota gran grave gripe gris gusto haber hace hacer haces hago hasta hay hecho hielo
    hija hijo hijos hizo hoja hombre hora horas hoy hueso huevo ida ido igual ir jamas jueves juez la lado larga largo las lata
    le leche lecho lejos les leve ley libro lista llega llena lleno llora llueve lo loco los lucha luego lugar luna luz machas
    macho mal mala males malo manana mando mano manos manto marca mareo marzo mas masa mata mayor me media medio medios mejor
    menor menos mente menudo mes mesa meses meta mi micha mide miedo miedos mientras miercoles mil mis misma mismo mitad moco
    moda modo mora mover mucha muchachos muchas mucho muchos muchisima muchisimas muchisimos mueve mueven muere muela muerte
    muerto mujer muy nace nada nadie nata necesito negro ni nieta nieto nieve nieves ningun ninguna ninguno nino nivel no noche
    noches nombre nos nota novena noveno nuca nuera nuestro nueva nuevas nueve nuevo nuevos numero nunca ocho ocio ochenta oido
    ojo ojos orden oro osos otra otras otro otros padre paga pan para parada paradas parado parar para parece parra parte pasa pasada pasado paso
    pata pato pausa pecho peda pelo pena peor pera perdi pero perro peso pez pica pico pie piel pierna pino pisa piso plato
    pocha pocho pocos poca poco podria polo por porque pozo presa prisa puedo pues puso que queda quiero quince quinto quita
    rama rapido rara raras raro rasgos rata rato real red reina res resto rica rico risa roja rojo ropa rosa rota roto ruido
    sabe sabes sal sala salarios salud sangre se sea seca seco sed seda segun seguro seis seda selva senda senos ser sera seres
    seria serie sesenta setenta siembre siembra siempre sienta siente sientes siento siesta siete siglo signo sigue sin sino
    sirve sitio sobre sol sola solo son sordo su sube sucio sudor suela suelo suena sueno suerte sus tal tan tanto tapa tarde
    tardes te tela tema ten tengo tercero termo tia tiempo tiempos tiene tienes tierra tira tiro toca toda todas todo todos toma
    tomo tono tos tosca toso traen traes trae trago tras trato tren trenes treinta treces trece tres tu tuve ultimo un una unas
    unos usa uso util va vaca vaga vagos vale valor van vana vara varas variar varias varices vario varios vas vaso vecina
    vecinos veces velo vemos ven vena vende vengo veo ver verano veras veras verdad verde ves vez viaje vicios vida vidrio
    viejo viene viernes visto vive vives vivo voces volver voy vuelta ya yo zona zurdo cinema cinica clinica brinco crinco
    marea marios darios necios radios ratos rasos radio ramos vamos vasos`,
};

const realWords = lazily(() => new Set(`${LISTS.en} ${LISTS.es}`.trim().split(/\s+/)));

export const isRealWord = (word: string): boolean => realWords().has(word);
