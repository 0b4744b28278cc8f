const { lines, variants } = data;

/** Cells by line and variant; undefined where nothing was rendered. */
const cells = lines.map(() => new Array(variants.length));
for (const cell of data.cells) cells[cell.row][cell.column] = cell;
