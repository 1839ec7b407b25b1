// The messages as the page carries them, and the questions that can be asked of them.
const tables = byId('tables') ? JSON.parse(byId('tables').textContent) : null;

// What is searched: the folded texts of a part of the messages as one string, and where each of them begins.
const haystacks = [];

const loadMessages = () => {
  const messages = [];
  for (const part of document.querySelectorAll('script.messages')) {
    const hays = [], starts = [0], first = messages.length;
    for (const row of JSON.parse(part.textContent)) {
      const [id, talk, from, time, flags, kind, text, name, marks, facts, pictures, evidence] = row;
      const person = tables.people[from];
      const hay = fold((text || kind) + '\n' + name + '\n' + (person ? person[0] : ''));
      hays.push(hay);
      starts.push(starts[starts.length - 1] + hay.length + 1);
      messages.push({
        id, talk, from, kind, text, name, marks, facts, pictures, evidence,
        ms: time.length ? time[0] : null, ticks: time[1] || 0, offset: time.length > 2 ? time[2] : null,
        isPersonal: (flags & 1) !== 0, isOwn: (flags & 2) !== 0, index: messages.length,
      });
    }
    haystacks.push({ text: hays.join('\0'), starts: Uint32Array.from(starts), first });
    part.remove();
  }
  return messages;
};

// Words, or phrases in quotation marks, of which all must occur.
const wordsOf = text => Array.from(
  text.matchAll(/"([^"\0]+)"|([^\s\0]+)/g), match => fold(match[1] || match[2])).filter(word => word !== '"');

// The messages with all of the words: from hit to hit of the longest, which should be the rarest.
const containing = (messages, words) => {
  const [longest, ...others] = words.slice().sort((x, y) => y.length - x.length);
  const found = [];
  for (const { text, starts, first } of haystacks) {
    let i = 0;
    for (let at = text.indexOf(longest); at >= 0; at = text.indexOf(longest, starts[i])) {
      while (starts[i + 1] <= at) i++;
      if (!others.length || hasAll(text.slice(starts[i], starts[i + 1]), others)) found.push(messages[first + i]);
      i++;
    }
  }
  return found;
};

const hasAll = (hay, words) => words.every(word => hay.includes(word));

const select = (messages, { talk, words, notices, person, after, before }) =>
  (words.length ? containing(messages, words) : messages).filter(message =>
    (talk === null || message.talk === talk)
    && (notices || message.isPersonal)
    && (person === null || message.from === person)
    && (after === null || (message.ms !== null && message.ms >= after))
    && (before === null || (message.ms !== null && message.ms < before)));

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
