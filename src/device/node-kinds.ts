/**
 * What a node is, by its number (DOM, 4.4). A page may have classes of its own by the names of the browser's: a tree of
 * links is full of `Node`, a list of comments of `Comment`.
 */
export const isElement = (node: Node | null): node is Element => node?.nodeType === 1;
export const isText = (node: Node): node is Text => node.nodeType === 3;
export const isComment = (node: Node): node is Comment => node.nodeType === 8;
