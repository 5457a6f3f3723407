import type { Language } from '../language.ts';
import { spanishActs } from './acts.ts';
import { spanishClasses } from './classes.ts';
import { spanishFamilies } from './families.ts';
import { spanishNow } from './now.ts';
import { spanishScopes } from './scopes.ts';
import { spanishVeiled } from './veiled.ts';
import { spanishWishes } from './wishes.ts';

export const spanish: Language = {
  id: 'es',
  marks:
    'el la los las una un que de y con por para mi me yo muy pero como estoy es hoy todo mas ya porque cuando no en lo se he quiero tengo esta si al del ha voy su le',
  fillers:
    'muy tan realmente simplemente solo siempre mucho verdad sinceramente honestamente literalmente totalmente mas bien pues jaja igual casi todavia aun tambien puto puta joder constantemente completamente sencillamente continuamente',
  short: {
    q: 'que',
    k: 'que',
    xq: 'porque',
    pq: 'porque',
    tb: 'tambien',
    toy: 'estoy',
    kiero: 'quiero',
    qiero: 'quiero',
    qero: 'quiero',
    kisiera: 'quisiera',
    matarm: 'matarme',
    suisidio: 'suicidio',
    suisidarme: 'suicidarme',
    sucidarme: 'suicidarme',
    suicidarm: 'suicidarme',
    desaparezer: 'desaparecer',
    jajaja: 'jaja',
    jajajaja: 'jaja',
    xd: 'jaja',
    lol: 'jaja',
    emojilaugh: 'jaja',
    mñn: 'manana',
    mnn: 'manana',
    finde: 'fin de semana',
    pa: 'para',
    x: 'por',
    d: 'de',
    m: 'me',
    tngo: 'tengo',
    toi: 'estoy',
    stoy: 'estoy',
    qisiera: 'quisiera',
    kerer: 'querer',
    ksa: 'casa',
    bn: 'bien',
    tmb: 'tambien',
    nadien: 'nadie',
    ojalá: 'ojala',
    aser: 'hacer',
    aserlo: 'hacerlo',
    aki: 'aqui',
    cel: 'movil',
    pastiyas: 'pastillas',
    kmbio: 'cambio',
    su1cidio: 'suicidio',
    mñna: 'manana',
    morirm: 'morirme',
    bida: 'vida',
  },
  slips: 'suicidarme suicidio desaparecer matarme despertar pastillas',
  elisions: [],
  classes: { ...spanishScopes, ...spanishClasses },
  families: [...spanishFamilies, ...spanishWishes, ...spanishActs, ...spanishNow, ...spanishVeiled],
};
