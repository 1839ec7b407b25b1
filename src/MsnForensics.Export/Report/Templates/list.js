// A list that holds only what is in sight: rows in blocks, whose heights are guessed until they have been seen.
// What a jump costs is the layout of its rows: few to a block, and none of it reaches beyond the list (see contain).
// Reading a size or a place after a change costs a layout, too: they are read first, and what is known is not read again.
const rowsPerBlock = 4;
const margin = 300;

class VirtualList {
  constructor(box, makeRow) {
    this.box = box;
    this.makeRow = makeRow;
    this.rows = box.appendChild(make('div', { class: 'rows' }));
    this.items = [];
    this.blocks = new Map();
    this.guess = 76;
    this.active = -1;
    box.addEventListener('scroll', () => this.render(), { passive: true });
    box.addEventListener('keydown', event => this.press(event));
    box.addEventListener('focusin', event => this.activate(event.target.closest('article')));
    this.width = 0;
    this.sizes = new ResizeObserver(() => {
      if (this.measure()) this.render();
    });
    new ResizeObserver(() => this.resize()).observe(box);
  }

  set(items) {
    const height = this.box.clientHeight;
    this.items = items;
    this.active = -1;
    this.width = this.box.clientWidth;
    if (this.box.scrollTop > 0) this.box.scrollTop = 0;
    this.clear();
    for (let i = 0; i < 4 && this.fill(0, height); i++);
    // What lies beyond sight comes after what is in it was painted.
    requestAnimationFrame(() => setTimeout(() => this.render()));
  }

  clear() {
    for (const block of this.blocks.values()) block.remove();
    this.blocks.clear();
    this.sizes.disconnect();
    this.heights = new Float64Array(Math.ceil(this.items.length / rowsPerBlock)).fill(0);
    this.place();
  }

  resize() {
    if (this.width === this.box.clientWidth) return;
    this.width = this.box.clientWidth;
    const hasFocus = this.rows.contains(document.activeElement);
    const top = hasFocus ? this.active : this.items.length ? this.first() * rowsPerBlock : 0;
    this.clear();
    if (top > 0) this.show(top); else this.render();
    if (hasFocus) this.go(top);
  }

  heightOf(block) {
    const rows = Math.min(rowsPerBlock, this.items.length - block * rowsPerBlock);
    return this.heights[block] || rows * this.guess;
  }

  // Where each block begins.
  place() {
    const tops = new Float64Array(this.heights.length + 1);
    for (let i = 0; i < this.heights.length; i++) tops[i + 1] = tops[i] + this.heightOf(i);
    this.tops = tops;
    this.rows.style.height = tops[this.heights.length] + 'px';
    for (const [number, element] of this.blocks) element.style.top = tops[number] + 'px';
  }

  // The block at the upper edge.
  first(position = this.box.scrollTop) {
    let low = 0, high = this.heights.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.tops[middle] <= position) low = middle; else high = middle - 1;
    }
    return low;
  }

  render() {
    const height = this.box.clientHeight + 2 * margin;
    for (let i = 0; i < 4 && this.fill(this.box.scrollTop - margin, height); i++);
  }

  // Makes the rows of a stretch. True when their heights were not what they were taken for.
  fill(top, height) {
    if (!this.heights.length) return false;
    const from = this.first(top);
    const to = this.first(top + height);
    for (const [number, element] of this.blocks) {
      if ((number < from || number > to) && !element.contains(document.activeElement)) {
        element.remove();
        this.sizes.unobserve(element);
        this.blocks.delete(number);
      }
    }
    let isChanged = false;
    for (let number = from; number <= to; number++) {
      if (!this.blocks.has(number)) {
        this.add(number);
        isChanged = true;
      }
    }
    return isChanged && this.measure();
  }

  add(number) {
    const element = make('div', { class: 'block' });
    const end = Math.min(this.items.length, (number + 1) * rowsPerBlock);
    for (let i = number * rowsPerBlock; i < end; i++) element.append(...this.makeRow(this.items, i));
    element.style.top = this.tops[number] + 'px';
    const next = [...this.blocks.keys()].filter(other => other > number).sort((x, y) => x - y)[0];
    this.rows.insertBefore(element, next === undefined ? null : this.blocks.get(next));
    this.blocks.set(number, element);
    this.sizes.observe(element);
  }

  measure() {
    const top = this.first();
    let above = 0, isChanged = false;
    for (const [number, element] of this.blocks) {
      const height = element.offsetHeight;
      const change = height - this.heightOf(number);
      if (!this.heights[number] || Math.abs(change) > .5) {
        this.heights[number] = height;
        if (number < top) above += change;
        isChanged = isChanged || Math.abs(change) > .5;
      }
    }
    if (isChanged) {
      this.place();
      if (above) this.box.scrollTop += above;
    }
    return isChanged;
  }

  elementOf(index) {
    const block = this.blocks.get(Math.floor(index / rowsPerBlock));
    return block ? block.querySelector('[aria-posinset="' + (index + 1) + '"]') : null;
  }

  // Brings a row into sight; heights on the way there are guesses until the last step.
  show(index) {
    for (let i = 0; i < 4; i++) {
      const element = this.elementOf(index);
      const block = Math.floor(index / rowsPerBlock);
      this.box.scrollTop = element ? this.tops[block] + element.offsetTop - 40 : this.tops[block];
      this.render();
    }
    return this.elementOf(index);
  }

  activate(element) {
    if (element) this.active = Number(element.getAttribute('aria-posinset')) - 1;
  }

  go(index) {
    const wanted = Math.max(0, Math.min(this.items.length - 1, index));
    let element = this.elementOf(wanted);
    const isInSight = element && element.getBoundingClientRect().top >= this.box.getBoundingClientRect().top
      && element.getBoundingClientRect().bottom <= this.box.getBoundingClientRect().bottom;
    if (!isInSight) element = this.show(wanted);
    if (element) element.focus({ preventScroll: true });
    this.render();
  }

  press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || !this.items.length) return;
    const current = this.active < 0 ? this.first() * rowsPerBlock - 1 : this.active;
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: this.items.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    this.go(target);
  }
}
