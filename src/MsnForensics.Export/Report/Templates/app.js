// Conversations: list, filters, permanent links; then what helps in the rest of the page.
const maximumTalks = 500;
const maximumPrinted = 5000;

const dayOf = message => message.ms === null ? 'Without a time' : day(message.ms);

const evidenceOf = message => {
  const [, place] = message.evidence[0] || [0, ''];
  const file = message.evidence.length ? tables.files[message.evidence[0][0] - 1] : 'no evidence named';
  const more = message.evidence.length > 1 ? ' +' + (message.evidence.length - 1) : '';
  const short = place.length > 40 ? place.slice(0, 39) + '…' : place;
  const details = make('details', { class: 'ev' },
    make('summary', null, shown((tables.files.length > 1 || !short ? file + (short ? ' · ' : '') : '') + short + more)));
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) details.append(...detailsOf(message));
  });
  return details;
};

const detailsOf = message => {
  const places = make('ul', null, ...message.evidence.map(([file, place, detail, filter]) => {
    const item = make('li', null, make('a', { href: '#e' + file }, shown(tables.files[file - 1])),
      [place, detail].filter(Boolean).map(text => ', ' + text).join(''));
    if (filter) {
      const code = make('code', { class: 'filter' }, filter);
      item.append(code, copyButton(code));
    }
    return item;
  }));
  const facts = make('dl');
  const time = message.ms === null ? 'none' : day(message.ms) + ' ' + clock(message.ms) + '.'
    + pad(((message.ms % 1000) + 1000) % 1000, 3) + pad(message.ticks, 4) + ' UTC';
  for (const fact of ['Time=' + time, ...message.facts, 'Record=' + message.id]) {
    const at = fact.indexOf('=');
    facts.append(make('dt', null, fact.slice(0, at)), make('dd', null, make('bdi', null, shown(fact.slice(at + 1)))));
  }
  return [places, facts];
};

const pictureOf = (number, text) => {
  const source = document.querySelector('#p' + number + ' img');
  return source
    ? make('a', { href: '#p' + number }, make('img', { src: source.src, alt: text, title: text }))
    : make('a', { href: '#p' + number }, text);
};

// Custom emoticons stand where they were typed.
const textOf = (message, words) => {
  const text = make('p', { class: 'text', dir: 'auto' });
  const emoticons = new Map();
  for (let i = 1; i + 1 < message.pictures.length; i += 2) emoticons.set(message.pictures[i], message.pictures[i + 1]);
  let rest = message.text;
  while (emoticons.size && rest) {
    let at = -1, found = '';
    for (const shortcut of emoticons.keys()) {
      const place = rest.indexOf(shortcut);
      if (place >= 0 && (at < 0 || place < at || (place === at && shortcut.length > found.length))) {
        at = place;
        found = shortcut;
      }
    }
    if (at < 0) break;
    text.append(shown(rest.slice(0, at), words), pictureOf(emoticons.get(found), plain(found)));
    rest = rest.slice(at + found.length);
  }
  text.append(shown(rest, words));
  return text;
};

const timeOf = message => {
  if (message.ms === null) return 'no time';
  if (message.offset === null) return clock(message.ms);
  return clock(message.ms) + ' (' + clock(message.ms + message.offset * 60000) + ' ' + offset(message.offset) + ')';
};

const articleOf = (message, index, total, words) => {
  const person = tables.people[message.from];
  const name = message.name || (person ? person[1] || person[0] : 'unknown sender');
  const by = make('p', { class: 'by' }, make('b', null, make('bdi', null, shown(name, words))));
  if (person && person[0] !== name && person[0] !== '"' + name + '"') {
    by.append(make('span', { class: 'account' }, make('bdi', null, shown(person[0], words))));
  }
  if (message.kind !== 'Text') by.append(make('span', { class: 'tag' }, message.kind));
  if (message.marks.length) by.append(make('span', { class: 'tag warn' }, shown(message.marks.join(', '))));
  by.append(make('a', {
    class: 'time', href: '#m-' + message.id, title: 'Permanent link to this message', tabindex: -1,
  }, timeOf(message)));
  const article = make('article', {
    class: 'message' + (message.isOwn ? ' own' : '') + (message.isPersonal ? '' : ' notice')
      + (message.id === target ? ' target' : ''),
    tabindex: -1, 'aria-posinset': index + 1, 'aria-setsize': total, 'data-id': message.id,
  }, by);
  if (message.text !== null) article.append(textOf(message, words));
  if (message.pictures[0]) {
    article.append(make('p', { class: 'attached' }, pictureOf(message.pictures[0], message.kind)));
  }
  article.append(evidenceOf(message));
  return article;
};

let target = null;

const start = () => {
  const messages = loadMessages();
  const places = new Map(messages.map(message => [message.id, message.index]));
  let words = [], talk = null, chosen = [];
  const list = new VirtualList(byId('list'), (items, i) => {
    const row = articleOf(items[i], i, items.length, words);
    const isNewDay = i === 0 || dayOf(items[i]) !== dayOf(items[i - 1]);
    return isNewDay ? [make('div', { class: 'day' }, dayOf(items[i])), row] : [row];
  });

  const wanted = () => ({
    talk, words,
    person: byId('person').value === '' ? null : Number(byId('person').value),
    notices: byId('notices').checked,
    after: byId('after').value ? Date.parse(byId('after').value + 'T00:00:00Z') : null,
    before: byId('before').value ? Date.parse(byId('before').value + 'T00:00:00Z') + 86400000 : null,
  });

  const update = () => {
    words = wordsOf(byId('words').value);
    chosen = select(messages, wanted());
    list.set(chosen);
    byId('found').textContent = count(chosen.length) + ' of ' + count(messages.length) + ' messages'
      + (byId('notices').checked ? '' : ' (notices between programs are hidden)');
    byId('list').classList.toggle('none', chosen.length === 0);
  };

  const choose = number => {
    talk = number;
    for (const button of byId('talks').querySelectorAll('button')) {
      button.setAttribute('aria-current', button.dataset.talk === String(number));
    }
    update();
  };

  const follow = () => {
    const id = location.hash.startsWith('#m-') ? location.hash.slice(3) : null;
    const old = document.querySelector('article.target');
    if (old) old.classList.remove('target');
    target = id;
    if (id === null || !places.has(id)) return;
    const message = messages[places.get(id)];
    let index = chosen.indexOf(message);
    if (index < 0) {
      byId('filters').reset();
      if (!message.isPersonal) byId('notices').checked = true;
      choose(message.talk);
      index = chosen.indexOf(message);
    }
    byId('conversations').scrollIntoView();
    const element = list.show(index);
    if (element) {
      element.classList.add('target');
      element.focus({ preventScroll: true });
    }
  };

  fillPeople();
  fillTalks(messages, choose);
  byId('app').hidden = false;
  byId('filters').addEventListener('submit', event => event.preventDefault());
  byId('filters').addEventListener('input', update);
  byId('clear').addEventListener('click', () => {
    byId('filters').reset();
    choose(null);
  });
  addEventListener('hashchange', follow);
  addEventListener('beforeprint', () => print(chosen, words));
  addEventListener('afterprint', () => byId('print').replaceChildren());
  choose(null);
  follow();
};

const fillPeople = () => {
  tables.people.forEach((person, number) => {
    if (!person[2]) return;
    const name = person[1] && person[1] !== person[0] ? plain(person[0]) + ' – ' + plain(person[1]) : plain(person[0]);
    byId('person').append(make('option', { value: number }, name + ' (' + count(person[2]) + ')'));
  });
};

const fillTalks = (messages, choose) => {
  const add = (number, title, detail) => {
    const button = make('button', { type: 'button', 'data-talk': number === null ? 'null' : number },
      make('b', null, make('bdi', null, shown(title))), make('span', { class: 'detail' }, detail));
    button.addEventListener('click', () => choose(number));
    byId('talks').append(make('li', null, button));
  };
  add(null, 'All conversations', count(tables.talks.length) + ' conversations');
  tables.talks.slice(0, maximumTalks).forEach((talk, number) =>
    add(number, titleOf(talk, number), count(talk[0]) + (talk[0] === 1 ? ' message' : ' messages')
      + (talk[1] ? '\n' + talk[1].slice(0, 16) + ' – ' + talk[2].slice(0, 16) : '')));
  if (tables.talks.length > maximumTalks) {
    byId('talks').append(make('li', { class: 'empty' },
      count(tables.talks.length - maximumTalks) + ' more: choose a person to see them among all conversations.'));
  }
};

// Paper gets the messages that are chosen, not the few that are in sight.
const print = (chosen, words) => {
  const printed = chosen.slice(0, maximumPrinted);
  const rows = printed.map((message, i) => articleOf(message, i, printed.length, words));
  byId('print').replaceChildren();
  printed.forEach((message, i) => {
    if (i === 0 || dayOf(message) !== dayOf(printed[i - 1])) byId('print').append(make('div', { class: 'day' }, dayOf(message)));
    byId('print').append(rows[i]);
  });
  if (chosen.length > printed.length) {
    byId('print').append(make('p', { class: 'warning' }, 'Printed are the first ' + count(printed.length) + ' of '
      + count(chosen.length) + ' chosen messages. Choose fewer, or switch scripts off to print all.'));
  }
};

// A button beside each filter, once somebody looks at it.
addEventListener('toggle', event => {
  if (!event.target.open) return;
  for (const code of event.target.querySelectorAll('code.filter')) {
    if (!code.nextElementSibling) code.after(copyButton(code));
  }
}, true);

// On a narrow screen the contents would stand in the way.
if (matchMedia('(max-width: 60rem)').matches) document.querySelector('.toc details').open = false;

if (tables && byId('app')) start();
