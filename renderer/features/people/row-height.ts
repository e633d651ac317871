/** Pixels of a row, as in people.module.css: what stands for people who are not read yet is as high as they. */
export const rowHeight = 40;
