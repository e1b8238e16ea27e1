// Looks at a phone number once its field is left, and then with every key: its shape alone. The server decides.
/** Digits after country codes with one length alone. */
const DIGITS = { 1: 10, 33: 9, 34: 9, 52: 10, 61: 9 };

const faultOf = (typed) => {
  const number = typed
    .trim()
    .replace(/[\s().-]/g, '')
    .replace(/^00/, '+');
  if (number === '') return '';
  if (!/^\+?\d*$/.test(number)) return 'holds something that is no digit.';
  const digits = number.replace('+', '');
  const code = number.startsWith('+') && Object.keys(DIGITS).find((each) => digits.startsWith(each));
  if (code) {
    const [has, needs] = [digits.length - code.length, DIGITS[code]];
    const size = has < needs ? 'short' : 'long';
    return has === needs
      ? ''
      : `is too ${size} for a number with +${code}: it has ${has} digits after it, and needs ${needs}.`;
  }
  if (digits.length < 7) return 'is too short for a phone number.';
  return digits.length > 15 ? 'is too long for a phone number.' : '';
};

const check = (field) => {
  const id = `${field.id}-typed`;
  const described = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((each) => each && each !== id);
  document.getElementById(id)?.remove();
  const fault = faultOf(field.value);
  if (fault) {
    const line = document.createElement('span');
    Object.assign(line, { id, className: 'wrong', textContent: `This ${fault}` });
    line.setAttribute('role', 'alert');
    field.parentElement.append(line);
    described.push(id);
  }
  for (const [name, value] of [
    ['aria-describedby', described.join(' ')],
    ['aria-invalid', fault && 'true'],
  ])
    if (value) field.setAttribute(name, value);
    else field.removeAttribute(name);
};

// What is said moves the page: never from under a button that is being pressed.
let pressed = false;
for (const [event, down] of [
  ['pointerdown', true],
  ['pointerup', false],
  ['pointercancel', false],
])
  document.addEventListener(event, () => (pressed = down), true);
const onceReleased = (act) =>
  pressed ? document.addEventListener('pointerup', () => setTimeout(act), { once: true }) : act();

for (const field of document.querySelectorAll('input[type=tel]')) {
  field.addEventListener('change', () => onceReleased(() => check(field)));
  field.addEventListener('input', () => document.getElementById(`${field.id}-typed`) && check(field));
}
