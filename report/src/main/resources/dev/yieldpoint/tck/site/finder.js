// The search itself, without the page: globalThis.yieldpointFinder(MiniSearch, index) gives a function from what was typed to what was found.
"use strict";

(() => {
  const WORD = /[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*/gu;
  const PART = /[\p{L}\p{N}]+/gu;
  const HUMP = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})/u;
  const ID = /^([a-z]{3,})[\s-]*(\d+)([a-z]?)$/i;

  // What a question is made of besides its subject.
  const QUESTION = new Set(("a about across after an and any are as at be been between but by can could do does for from get gets got guaranteed had happen happens has have how i if in"
    + " into is it its like make makes many me my need not of on or shall should so some than that the their them then there these they this to too use used"
    + " using very want was we were what when where which while who whose why will work works with would you your").split(" "));

  const ENDINGS = /(?:ations?|ing|ings|edly|ed|ly|ment|ments|ness|es|s|e)$/;

  const known = new Map();

  /** The form that words of one stem share. It need not be a word. */
  const stem = word => {
    if (!known.has(word)) {
      known.set(word, stemmed(word));
    }
    return known.get(word);
  };

  const stemmed = word => {
    if (word.length < 4 || /[^\p{L}]/u.test(word)) {
      return word;
    }
    let short = word.replace(/'s$/, "").replace(/(?:ies|ied)$/, "y").replace(/ss$/, "s\u0000s").replace("\u0000", "");
    for (let cut = short; cut; ) {
      const next = /(?:ss|us|is)$/.test(cut) ? cut : cut.replace(ENDINGS, "");
      if (next === cut || next.length < 3 || !/[aeiouy]/.test(next)) {
        break;
      }
      short = cut = next;
    }
    return short.replace(/([b-df-hj-np-tv-z])\1$/, "$1");
  };

  /** The words of a text, each with its parts: use_coroutine is itself, use and coroutine. */
  const tokens = text => {
    const all = [];
    for (const [word] of text.matchAll(WORD)) {
      const names = word.match(PART) ?? [];
      const parts = names.flatMap(name => name.split(HUMP));
      const whole = [word, ...names].filter(name => !parts.includes(name));
      all.push(...new Set([...whole, ...parts].map(name => name.toLowerCase())));
    }
    return all;
  };

  const stems = text => tokens(text).map(stem);

  /** What was typed, word by word: a word with parts is one word. */
  const typed = text => [...text.matchAll(WORD)].map(([word]) => word.toLowerCase());

  /**
   * How many letters have to be added, left out, replaced or swapped with the next to make one word of the other.
   * With `begins`, to make it the beginning of the other.
   */
  const distance = (one, other, begins = false) => {
    let before = [];
    let row = [...Array(other.length + 1).keys()];
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return begins ? Math.min(...row) : row[other.length];
  };

  const FIELDS = { id: 8, title: 5, text: 1.5, words: 0.5 };
  const PREFIX_FROM = 3;

  // How well a word is met: as typed, as the beginning of a longer word, by another word for it, as the beginning of a longer word although it is a
  // word of its own elsewhere.
  const EXACT = 1, PREFIX = 0.7, SYNONYM = 0.5, BESIDE_WHOLE = 0.45;

  globalThis.yieldpointFinder = (MiniSearch, index) => {
    const { kinds } = index;
    const entries = index.entries.map(entry => ({ id: "", words: "", ...entry, lines: (entry.lines ?? []).map(number => index.lines[number]) }));
    const engine = new MiniSearch({
      fields: Object.keys(FIELDS),
      idField: "number",
      tokenize: tokens,
      processTerm: stem,
      searchOptions: { boost: FIELDS, combineWith: "AND", tokenize: text => text.split(" "), processTerm: term => term },
    });
    engine.addAll(entries.map((entry, number) => ({
      number, id: entry.id, title: entry.title, text: entry.lines.join("\n"), words: entry.words,
    })));

    // Each word of the pages by its stem: its forms, and how often it occurs.
    const vocabulary = new Map();
    const count = text => tokens(text).forEach(word => {
      const key = stem(word);
      const known = vocabulary.get(key) ?? vocabulary.set(key, { forms: new Set(), times: 0 }).get(key);
      known.forms.add(word);
      known.times++;
    });
    entries.forEach(entry => [entry.id, entry.title, entry.words].forEach(count));
    index.lines.forEach(count);

    const phrases = new Map(); // the stems of what is typed → what it is called here
    for (const { typed: left, here } of index.synonyms) {
      for (const phrase of left) {
        const key = typed(phrase).map(stem).join(" ");
        phrases.set(key, [...new Set([...phrases.get(key) ?? [], ...here])]);
        typed(phrase).filter(word => !QUESTION.has(word)).forEach(word => {
          if (!vocabulary.has(stem(word))) {
            vocabulary.set(stem(word), { forms: new Set([word]), times: 0 });
          }
        });
      }
    }
    const longest = Math.max(1, ...[...phrases.keys()].map(key => key.split(" ").length));

    /** What was typed as ideas: a word or a phrase, each with what it is called here. */
    const ideas = words => {
      const all = [];
      for (let at = 0; at < words.length; ) {
        let length = Math.min(longest, words.length - at);
        const key = () => words.slice(at, at + length).map(stem).join(" ");
        while (length > 1 && !phrases.has(key())) {
          length--;
        }
        const said = words.slice(at, at + length);
        all.push({ said, here: phrases.get(key()) ?? [] });
        at += length;
      }
      return all.filter((idea, _, list) => idea.said.length > 1 || !QUESTION.has(idea.said[0])
        || list.every(other => other.said.length === 1 && QUESTION.has(other.said[0])));
    };

    /** The places that have all of these stems, each with how well it has them. */
    const having = (wanted, worth, last) => {
      const places = new Map();
      const found = engine.search(wanted.join(" "), { prefix: term => term.length >= PREFIX_FROM || (last && term.length > 1) });
      const whole = found.some(({ terms }) => wanted.every(term => terms.includes(term)));
      for (const { id, score, terms, match } of found) {
        const exact = wanted.every(term => terms.includes(term));
        const inTitle = wanted.every(term => terms.some(met => (exact ? met === term : met.startsWith(term))
          && match[met].some(field => field === "title" || field === "id")));
        const inText = wanted.every(term => terms.some(met => met.startsWith(term) && match[met].some(field => field !== "words")));
        places.set(id, { worth: worth * (exact ? EXACT : whole ? BESIDE_WHOLE : PREFIX), score, terms, inTitle, inText });
      }
      return places;
    };

    const value = ({ worth, inTitle, inText }) => worth + (inTitle ? 2 : inText ? 1 : 0);
    const better = (one, other) => !one || value(other) > value(one);

    const lookUp = (idea, last) => {
      const places = new Map();
      const add = found => found.forEach((place, id) => {
        const known = places.get(id);
        const terms = [...new Set([...known?.terms ?? [], ...place.terms])];
        places.set(id, { ...(better(known, place) ? place : known), terms });
      });
      const whole = idea.said.map(stem);
      add(having(whole, EXACT, last));
      const parts = [...new Set(idea.said.flatMap(stems))].filter(part => !idea.said.some(word => stem(word) === part));
      if (!places.size && parts.length && !idea.here.length) {
        add(having(parts, EXACT, last)); // of use_thing that is nowhere, what has both “use” and “thing”
      }
      const asTyped = places.size;
      idea.here.forEach((words, at) => add(
        having(stems(words).filter(word => !QUESTION.has(word)), Math.max(SYNONYM - at * 0.05, 0.1), false)));
      return { idea, places, asTyped };
    };

    const most = length => length < 3 ? 0 : length < 5 ? 1 : 2;

    /** Words that are like a word that is nowhere, the most likely first. */
    const like = word => {
      const close = [];
      const look = far => vocabulary.forEach(({ forms, times }, key) => {
        let best = { far: Infinity };
        forms.forEach(known => {
          const here = /\d/.test(known) ? Infinity : far(known, key);
          if (here < best.far) {
            best = { known, far: here, times };
          }
        });
        if (best.known) {
          close.push(best);
        }
      });
      const short = stem(word);
      look((known, key) => {
        if (Math.abs(known.length - word.length) > most(word.length) && Math.abs(key.length - short.length) > most(word.length)) {
          return Infinity;
        }
        const far = Math.min(distance(word, known), distance(short, key) + 0.1);
        return far <= most(word.length) && far < known.length / 2 ? far + (word[0] === known[0] ? 0 : 0.3) : Infinity;
      });
      if (!close.length && word.length > 3) { // it may be the beginning of a word
        look(known => distance(word, known.slice(0, word.length + 1), true) <= 1 ? 1 : Infinity);
      }
      return close.sort((one, other) => one.far - other.far || other.times - one.times)
        .filter(({ times }, at) => at === 0 || times).map(({ known }) => known);
    };

    const weight = kind => 1 - kinds.indexOf(kind) * 0.04;

    const WHOLE_ID = 0, BEGINNING_OF_ID = 1, IN_TITLE = 2, OTHER_WORD_IN_TITLE = 3, IN_TEXT = 4, OTHER_WORD_IN_TEXT = 5, ASIDE = 6;

    const rank = met => {
      const direct = met.every(({ worth }) => worth > SYNONYM);
      if (met.every(({ inTitle }) => inTitle)) {
        return direct ? IN_TITLE : OTHER_WORD_IN_TITLE;
      }
      if (met.every(({ inText }) => inText)) {
        return direct ? IN_TEXT : OTHER_WORD_IN_TEXT;
      }
      return ASIDE;
    };

    const ofId = text => {
      const id = text.match(ID);
      if (!id) {
        return [];
      }
      const wanted = `${id[1]}-${id[2]}${id[3]}`.toUpperCase();
      return entries.flatMap((entry, number) => {
        const known = entry.id.toUpperCase();
        const whole = known === wanted;
        const begins = known.startsWith(wanted) && !(id[3] === "" && /^\d/.test(known.slice(wanted.length)));
        return whole || begins ? [{ number, rank: whole ? WHOLE_ID : BEGINNING_OF_ID, score: 1, first: 1, terms: [stem(known.toLowerCase())] }] : [];
      });
    };

    /** The line that has the most of what is looked for; if there is none, and the title has nothing either, the words that were met. */
    const line = ({ entry, terms }) => {
      let best = { text: "", had: 0 };
      for (const text of entry.lines) {
        const had = new Set(stems(text).filter(word => terms.includes(word))).size;
        if (had > best.had) {
          best = { text, had };
        }
      }
      const inTitle = stems(`${entry.id} ${entry.title}`).some(word => terms.includes(word));
      return best.text || inTitle ? best.text : entry.words.split(" ").filter(word => stems(word).some(part => terms.includes(part))).join(" ");
    };

    const FEW = 3;

    /**
     * What was found: `hits` with entry and terms, the best first; `corrected` words with what they were taken for; `others`, what was
     * looked for as well; and whether no place has all of it (`partly`).
     */
    const find = text => {
      const words = typed(text.replace(/[’']s\b/g, ""));
      const corrected = [];
      let looked = [];
      ideas(words).forEach((idea, at, list) => {
        const last = at === list.length - 1 && !/\s$/.test(text);
        let found = lookUp(idea, last);
        if (!found.places.size) {
          const all = idea.said.map(word => vocabulary.has(stem(word)) ? [word] : like(word));
          if (all.every(candidates => candidates.length)) {
            const [said] = [all.map(candidates => candidates[0])];
            const again = ideas(said).map(part => lookUp(part, false));
            if (again.every(({ places }) => places.size)) {
              corrected.push({ from: idea.said.join(" "), to: said.join(" "), others: all.length === 1 ? all[0].slice(1, 4) : [] });
              looked.push(...again);
              return;
            }
          }
        }
        looked.push(found);
      });
      const ids = ofId(text.trim());
      const hits = new Map(ids.map(hit => [hit.number, hit]));
      const some = looked.filter(({ places }) => places.size);
      let partly = some.length < looked.length;
      const gather = enough => {
        const candidates = new Set(some.flatMap(({ places }) => [...places.keys()]));
        for (const number of candidates) {
          const met = some.map(({ places }) => places.get(number)).filter(Boolean);
          if (met.length >= enough && !hits.has(number)) {
            const score = met.reduce((sum, place) => sum + place.score * place.worth, 0) * weight(entries[number].kind);
            const exactName = entries[number].id && stems(entries[number].id).join(" ") === words.map(stem).join(" ");
            hits.set(number, {
              number, score, first: Math.min(...met.map(({ worth }) => Math.min(worth, SYNONYM))), rank: exactName ? WHOLE_ID : rank(met) + (met.length < looked.length ? 10 * (looked.length - met.length) : 0),
              terms: [...new Set(met.flatMap(({ terms }) => terms))],
            });
          }
        }
      };
      if (some.length) {
        gather(some.length);
        partly ||= !hits.size;
        for (let enough = some.length - 1; enough > 0 && hits.size < FEW; enough--) {
          gather(enough);
        }
      }
      const order = hit => kinds.indexOf(entries[hit.number].kind);
      const sorted = [...hits.values()].sort((one, other) => one.rank - other.rank
        || (one.rank <= OTHER_WORD_IN_TITLE ? other.first - one.first || order(one) - order(other) : 0)
        || other.score - one.score || one.number - other.number);
      return {
        hits: sorted.map(hit => ({ entry: entries[hit.number], rank: hit.rank, terms: hit.terms })),
        corrected,
        others: looked.filter(({ idea, places }) => idea.here.length && places.size)
          .map(({ idea, asTyped }) => ({ said: idea.said.join(" "), here: idea.here, nowhere: !asTyped })),
        partly: partly && hits.size > 0,
      };
    };

    /** A text in pieces, each with whether it is one of the words that were met. */
    const marked = (text, terms) => {
      const pieces = [];
      let end = 0;
      const add = (words, met) => words && pieces.push({ words, met });
      for (const match of text.matchAll(WORD)) {
        if (stems(match[0]).some(word => terms.includes(word))) {
          add(text.slice(end, match.index), false);
          add(match[0], true);
          end = match.index + match[0].length;
        }
      }
      add(text.slice(end), false);
      return pieces;
    };

    return { find, line, marked };
  };
})();
