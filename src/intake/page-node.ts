/** The few parts of the DOM that reading a page needs; the compiler is not given the browser's types. */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number;
  /** In capitals for the elements of HTML. */
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

export interface Page extends PageElement {
  readonly body: PageElement | null;
  readonly documentElement: PageElement | null;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}
