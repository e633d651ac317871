type Child = Node | string | null;

/** An element with its attributes and children; texts are texts, never HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button that does something. */
export function button(label: string, act: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button' }, label);
  element.addEventListener('click', act);
  return element;
}

/** A file to choose, with its label as the button. */
export function fileButton(label: string, accept: string, take: (file: File) => void): HTMLElement {
  const input = make('input', { type: 'file', accept });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) take(file);
  });
  return make('label', { class: 'file' }, input, label);
}
