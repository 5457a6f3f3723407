/** A screen reader names things without their case and spaces. */
function heard(title: string): string {
  return title.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** A name for each title that tells those of the same words apart: for who hears of a goal and does not see which. */
export function namesApart(titles: readonly string[]): string[] {
  const all = titles.map(heard);
  const taken = new Set(all);
  return titles.map((title) => {
    if (all.indexOf(heard(title)) === all.lastIndexOf(heard(title))) {
      return title;
    }
    let number = 1;
    while (taken.has(heard(`${title} (${number})`))) {
      number += 1;
    }
    const name = `${title} (${number})`;
    taken.add(heard(name));
    return name;
  });
}
