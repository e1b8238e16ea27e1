// Common given names: "im not mary" denies a name without a capital. Names that are words too ("grace", "will") are left out.
import { lazily } from '../lazily.ts';

const NAMES = `
  aaron abigail adam adrian alan albert alejandro alex alexander alice alicia allen alma amanda amber amy ana andrea andres andrew angela
  anita ann anna anne anthony antonio armando arthur ashley barbara beatriz becky benjamin bernard betty beverly blanca bobby bonnie
  brandon brenda brian bruce bryan carl carla carlos carmen carol caroline carolyn catherine cecilia charles charlotte cheryl chris
  christina christine christopher cindy claudia connie craig cristina crystal cynthia daniel danny david deborah debra denise dennis
  diana diane donald donna doris dorothy douglas edgar edith eduardo edward eileen elaine elena elizabeth ellen emily emma enrique eric
  erica ernesto esther eugene eva evelyn felipe fernando frances francisco gabriel gabriela gary george gerald gilbert gladys gloria
  gonzalo gregory guadalupe guillermo gustavo harold harry heather hector helen henry howard ignacio irene isabel jack jacob jacqueline
  jaime james jamie jane janet janice jason javier jean jeff jeffrey jennifer jeremy jerry jesse jessica jesus jim jimmy joan joe joel
  john johnny jonathan jorge jose joseph joshua josefina joyce juan juana juanita judith judy julia julie julio karen kathleen kathy
  keith kelly kenneth kevin kimberly larry laura lauren lawrence leonard leticia linda lisa lois lorenzo lori louis louise lucia luis
  lupe manuel marcos margaret margarita maria marie marilyn mario marjorie martha martin marvin mary matthew megan melissa michael
  michelle miguel mike mildred monica nancy natalie nathan nicholas nicole norma olga olivia oscar pablo pamela patricia patrick paul
  paula pedro peggy peter philip phillip phyllis rachel rafael ralph ramon raul raymond rebecca ricardo richard robert roberto rodney
  roger ronald rosa rosemary roy ruben russell ruth ryan salvador samantha samuel sandra sara sarah scott sergio sharon sheila shirley
  silvia sofia sophia stephanie stephen steve steven susan tammy teresa terry theresa thomas tiffany timothy tina todd tom tony tracy
  barb ben beth bob dan deb jen jill kate ken kim liz matt nick rick rob ron sam ted tim
  valerie vanessa veronica vicki victor victoria vincent virginia walter wanda wayne wendy william yolanda`;

const names = lazily(() => new Set(NAMES.trim().split(/\s+/)));

export const isGivenName = (word: string): boolean => names().has(word);
