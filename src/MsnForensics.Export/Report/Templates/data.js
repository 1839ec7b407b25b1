// The messages as the page carries them, and the questions that can be asked of them.
const tables = byId('tables') ? JSON.parse(byId('tables').textContent) : null;

const loadMessages = () => {
  const messages = [];
  for (const part of document.querySelectorAll('script.messages')) {
    for (const row of JSON.parse(part.textContent)) {
      const [id, talk, from, time, flags, kind, text, name, marks, facts, pictures, evidence] = row;
      const person = tables.people[from];
      messages.push({
        id, talk, from, kind, text, name, marks, facts, pictures, evidence,
        ms: time.length ? time[0] : null, ticks: time[1] || 0, offset: time.length > 2 ? time[2] : null,
        isPersonal: (flags & 1) !== 0, isOwn: (flags & 2) !== 0, index: messages.length,
        hay: fold((text || kind) + '\n' + name + '\n' + (person ? person[0] : '')),
      });
    }
    part.remove();
  }
  return messages;
};

// Words, or phrases in quotation marks, of which all must occur.
const wordsOf = text => Array.from(
  text.matchAll(/"([^"]+)"|(\S+)/g), match => fold(match[1] || match[2])).filter(word => word !== '"');

const select = (messages, wanted) => messages.filter(message =>
  (wanted.talk === null || message.talk === wanted.talk)
  && (wanted.notices || message.isPersonal)
  && (wanted.person === null || message.from === wanted.person)
  && (wanted.after === null || (message.ms !== null && message.ms >= wanted.after))
  && (wanted.before === null || (message.ms !== null && message.ms < wanted.before))
  && wanted.words.every(word => message.hay.includes(word)));

const labelOf = number => {
  const person = tables.people[number];
  if (!person) return 'unknown sender';
  return person[1] || person[0];
};

const titleOf = (talk, number) => {
  if (talk[3]) return talk[3];
  if (!talk[4].length) return 'Messages outside conversations';
  const people = talk[4].map(labelOf);
  return people.length > 6 ? people.slice(0, 6).join(', ') + ' and ' + (people.length - 6) + ' more' : people.join(', ');
};
