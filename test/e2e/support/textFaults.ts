/** What the eye cannot read, or takes for something else: asked of the page as it stands, in one go. */
import type { Preview } from './preview';

/** Texts of one layer that are printed over each other. What sticks or floats covers the others, and is a layer. */
export function printedOver(preview: Preview): Promise<string[]> {
  return preview.pane.locator('html').evaluate(() => {
    interface Line {
      readonly text: Text;
      readonly layer: Element | null;
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    }
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element): CSSStyleDeclaration => {
      const style = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, style);
      return style;
    };
    const around = (element: Element): Element[] => {
      const all: Element[] = [];
      for (let each: Element | null = element; each !== null; each = each.parentElement) all.push(each);
      return all;
    };
    const isForTheEars = (element: Element): boolean =>
      styleOf(element).position === 'absolute' && styleOf(element).clipPath !== 'none';

    const lines: Line[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode() as Text | null; node !== null; node = texts.nextNode() as Text | null) {
      const parent = node.parentElement!;
      if (node.data.trim() === '' || !parent.checkVisibility()) continue;
      const holders = around(parent);
      if (holders.some(isForTheEars)) continue;
      const layer =
        holders.find(
          (each) => /sticky|fixed|absolute/.test(styleOf(each).position) || each.matches('dialog'),
        ) ?? null;
      const clips = holders
        .filter((each) => styleOf(each).overflow !== 'visible')
        .map((each) => each.getBoundingClientRect());
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const left = Math.max(rect.left, ...clips.map((clip) => clip.left));
        const top = Math.max(rect.top, ...clips.map((clip) => clip.top));
        const right = Math.min(rect.right, ...clips.map((clip) => clip.right));
        const bottom = Math.min(rect.bottom, ...clips.map((clip) => clip.bottom));
        if (right > left && bottom > top) lines.push({ text: node, layer, left, top, right, bottom });
      }
    }
    lines.sort((a, b) => a.top - b.top);
    const faults = new Set<string>();
    for (const [at, line] of lines.entries())
      for (const other of lines.slice(at + 1)) {
        if (other.top >= line.bottom) break;
        if (other.text === line.text || other.layer !== line.layer) continue;
        const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
        const down = Math.min(line.bottom, other.bottom) - other.top;
        if (across > 2 && down > 4)
          faults.add(
            `“${line.text.data.trim()}” and “${other.text.data.trim()}” are printed over each other`,
          );
      }
    return [...faults];
  });
}

/** Names that are cut, and look alike as they are cut: rows among rows, columns among columns. */
export function alike(preview: Preview): Promise<string[]> {
  return preview.pane.locator('html').evaluate(() => {
    /** Room that the sign for what is cut takes, in pixels. */
    const SIGN = 12;
    /** The letters of a name that are seen; null: all of them are. */
    const seenOf = (whole: Element): string | null => {
      let seen = '';
      let isCut = false;
      const texts = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
      for (
        let node = texts.nextNode() as Text | null;
        node !== null;
        node = texts.nextNode() as Text | null
      ) {
        const rooms: DOMRect[] = [];
        for (let each = node.parentElement!; each !== whole; each = each.parentElement!) {
          const { overflowX, textOverflow } = getComputedStyle(each);
          if (overflowX === 'visible') continue;
          const { left, top, width, height } = each.getBoundingClientRect();
          const over = [each.scrollWidth > each.clientWidth + 1, each.scrollHeight > each.clientHeight + 1];
          const sign = textOverflow === 'ellipsis' ? SIGN : 0;
          // A name that runs upwards ends at its top.
          const [across, down] = [over[0] ? sign : 0, over[1] ? sign : 0];
          rooms.push(new DOMRect(left, top + down, width - across, height - down));
        }
        const range = document.createRange();
        for (let at = 0; at < node.length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const letter = range.getBoundingClientRect();
          const isSeen = rooms.every(
            ({ left, top, right, bottom }) =>
              letter.left >= left - 1 &&
              letter.top >= top - 1 &&
              letter.right <= right + 1 &&
              letter.bottom <= bottom + 1,
          );
          if (isSeen) seen += node.data.charAt(at);
          else if (!isCut) {
            isCut = true;
            seen += '…';
          }
        }
      }
      return isCut ? seen : null;
    };
    const known = new Map<string, string>();
    const faults = new Set<string>();
    for (const each of document.querySelectorAll('[title]')) {
      const name = each.textContent.trim();
      const seen = name !== '' && each.checkVisibility() ? seenOf(each) : null;
      if (seen === null) continue;
      const key = `${each.getAttribute('role') ?? ''} ${seen}`;
      const other = known.get(key) ?? name;
      if (other !== name) faults.add(`“${other}” and “${name}” both read “${seen}”`);
      known.set(key, other);
    }
    return [...faults];
  });
}
