// Makes elements. Text of the evidence goes in as text nodes alone: no markup of it is ever read.
const byId = id => document.getElementById(id);

const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== ''));
  return element;
};

// Hidden characters come as U+0001 and four digits; words that were searched for are marked.
const shown = (text, words) => {
  const fragment = document.createDocumentFragment();
  text.split(/\u0001([0-9A-F]{4})/).forEach((part, i) => {
    if (i % 2) fragment.append(make('span', { class: 'ctl' }, 'U+' + part));
    else appendMarked(fragment, part, words);
  });
  return fragment;
};

const appendMarked = (fragment, text, words) => {
  if (!words || !words.length) {
    fragment.append(text);
    return;
  }
  const lower = fold(text);
  let start = 0;
  while (start < text.length) {
    let at = -1, length = 0;
    for (const word of words) {
      const found = lower.indexOf(word, start);
      if (found >= 0 && (at < 0 || found < at || (found === at && word.length > length))) {
        at = found;
        length = word.length;
      }
    }
    if (at < 0) break;
    fragment.append(text.slice(start, at), make('mark', null, text.slice(at, at + length)));
    start = at + length;
  }
  fragment.append(text.slice(start));
};

// Lower case that keeps the length, so that places in it are places in the text.
const fold = text => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from(text, character => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
};

const plain = text => text.replace(/\u0001([0-9A-F]{4})/g, '[U+$1]');

const pad = (number, width) => String(number).padStart(width, '0');

const clock = ms => {
  const time = new Date(ms);
  return pad(time.getUTCHours(), 2) + ':' + pad(time.getUTCMinutes(), 2) + ':' + pad(time.getUTCSeconds(), 2);
};

const day = ms => {
  const time = new Date(ms);
  return pad(time.getUTCFullYear(), 4) + '-' + pad(time.getUTCMonth() + 1, 2) + '-' + pad(time.getUTCDate(), 2);
};

const offset = minutes => {
  const size = Math.abs(minutes);
  return (minutes < 0 ? '-' : '+') + pad(Math.floor(size / 60), 2) + ':' + pad(size % 60, 2);
};

const count = number => number.toLocaleString('en-US');

const copyButton = code => {
  const button = make('button', { type: 'button', class: 'copy' }, 'Copy filter');
  button.addEventListener('click', async () => {
    getSelection().selectAllChildren(code);
    let isCopied = false;
    try {
      await navigator.clipboard.writeText(code.textContent);
      isCopied = true;
    } catch {
      isCopied = document.execCommand('copy');
    }
    button.textContent = isCopied ? 'Copied' : 'Selected: press Ctrl+C';
  });
  return button;
};
