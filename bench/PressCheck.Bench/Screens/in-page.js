// What the bench asks of a page from within it. Times are milliseconds of performance.now().
(() => {
  const painted = () => new Promise((done) => requestAnimationFrame(() => {
    // What is posted in a frame is read after that frame was painted.
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done(performance.now());
    channel.port2.postMessage(0);
  }));
  const frame = () => new Promise(requestAnimationFrame);

  const find = (selector, root = document) => {
    for (const one of root.querySelectorAll('*')) {
      if (one.matches(selector)) return one;
      const inner = one.shadowRoot && find(selector, one.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const body = () => find('#body[role=textbox]');

  const ranges = (...kinds) => kinds.reduce((sum, kind) => sum + (CSS.highlights.get(`pc-${kind}`)?.size ?? 0), 0);
  const marks = () => ranges('block', 'answer', 'advise');

  let lastKey = 0;
  addEventListener('keydown', (event) => (lastKey = event.timeStamp), true);

  /** How long after the last key so many marks are on the screen. */
  const marksAre = async (count, longest = 20_000) => {
    const began = performance.now();
    while (marks() !== count) {
      if (performance.now() - began > longest) throw new Error(`${marks()} marks, not ${count}`);
      await frame();
    }
    // They were drawn before this frame, or are in it.
    return (await painted()) - lastKey;
  };

  const marksAreAtLeast = async (count) => {
    const began = performance.now();
    while (marks() < count) {
      if (performance.now() - began > 30_000) throw new Error(`${marks()} marks, fewer than ${count}`);
      await frame();
    }
    await painted();
  };

  /** Puts the caret before the last word of a sentence in the middle of the text. */
  const caretInTheMiddle = () => {
    const field = body();
    field.focus();
    const nodes = [];
    const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    let left = nodes.reduce((sum, node) => sum + node.data.length, 0) / 2;
    for (const node of nodes) {
      if (left > node.data.length) {
        left -= node.data.length;
        continue;
      }
      const at = node.data.lastIndexOf(' ', node.data.indexOf('.', left));
      getSelection().setBaseAndExtent(node, at, node, at);
      const range = new Range();
      range.setStart(node, Math.max(0, at - 1));
      range.setEnd(node, at);
      scrollBy(0, range.getBoundingClientRect().top - innerHeight / 2);
      return;
    }
  };

  let watching = false;
  let frames = [];
  let keys = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (watching && entry.name === 'keydown') keys.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 });
  const watch = () => {
    frames = [];
    keys = [];
    watching = true;
    let last = 0;
    const tick = (now) => {
      if (last) frames.push(now - last);
      last = now;
      if (watching) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  };
  const watched = async () => {
    watching = false;
    await painted();
    return { frames, keys };
  };

  /** When the page was there to be used: what is asked for is on the screen, and the thread that would answer is free. */
  const usable = async (selector) => {
    const began = performance.now();
    while (!find(selector)) {
      if (performance.now() - began > 60_000) throw new Error(`no ${selector} at ${location.pathname}`);
      await frame();
    }
    return painted();
  };

  /**
   * Marks so many places of a text by one of two ways, in turns: ranges of the CSS Custom Highlight API, or elements around the words.
   * A way's time is that of one frame: marking anew, style, layout and paint.
   */
  const compare = async (text, places, turns) => {
    const box = document.createElement('div');
    box.id = 'compared';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      #compared { position: absolute; inset: 0 auto auto 0; z-index: 9; inline-size: 700px; white-space: pre-wrap; font: 400 19px/1.65 Georgia, serif; background: Canvas; }
      #compared mark { color: inherit; background: none; text-decoration: underline wavy 2px red; text-decoration-skip-ink: none; }
      ::highlight(compared) { text-decoration: underline wavy 2px red; text-decoration-skip-ink: none; }
    `);
    document.adoptedStyleSheets.push(sheet);
    document.body.append(box);
    const ways = {
      ranges: {
        mark(from) {
          const node = box.firstChild;
          CSS.highlights.set('compared', new Highlight(...from.map(([start, end]) => {
            const range = new Range();
            range.setStart(node, start);
            range.setEnd(node, end);
            return range;
          })));
        },
        type() {
          box.firstChild.insertData(text.length / 2, 'x');
        },
      },
      elements: {
        mark(from) {
          const pieces = [];
          let at = 0;
          for (const [start, end] of from) {
            const mark = document.createElement('mark');
            mark.textContent = text.slice(start, end);
            pieces.push(text.slice(at, start), mark);
            at = end;
          }
          box.replaceChildren(...pieces, text.slice(at));
        },
        type() {
          const nodes = Array.from(box.childNodes).filter((node) => node instanceof Text);
          nodes[nodes.length >> 1].insertData(0, 'x');
        },
      },
    };
    const times = { ranges: { mark: [], type: [] }, elements: { mark: [], type: [] } };
    const timed = async (what) => {
      await frame();
      const began = performance.now();
      what();
      const channel = new MessageChannel();
      const done = new Promise((go) => (channel.port1.onmessage = go));
      channel.port2.postMessage(0);
      await done;
      return performance.now() - began;
    };
    for (let turn = -2; turn < turns; turn++) {
      for (const [name, way] of Object.entries(ways)) {
        CSS.highlights.delete('compared');
        box.replaceChildren(new Text(text));
        await painted();
        const marked = await timed(() => way.mark(places));
        await painted();
        const typed = await timed(() => way.type());
        await painted();
        if (turn >= 0) {
          times[name].mark.push(marked);
          times[name].type.push(typed);
        }
      }
    }
    CSS.highlights.delete('compared');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    box.remove();
    return times;
  };

  globalThis.bench = { painted, find, body, marks, marksAre, marksAreAtLeast, caretInTheMiddle, watch, watched, usable, compare };
})();
