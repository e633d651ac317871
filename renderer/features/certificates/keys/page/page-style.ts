/** The look of the saved page: readable on a telephone, by day and by night. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1a1b1e; --paper: #fff; --line: #868e96; --good: #2b8a3e; --bad: #c92a2a; --warn: #a64b00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9ecef; --paper: #1a1b1e; --good: #69db7c; --bad: #ff8787; --warn: #ffc078; } }
* { box-sizing: border-box; }
body { margin: 0; font: 17px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main { max-width: 40rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
nav, .ways { display: flex; flex-wrap: wrap; gap: .5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 0; }
button, .file { display: inline-block; min-height: 44px; padding: .5rem 1rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 6px; cursor: pointer; }
button[aria-pressed="true"] { border-width: 2px; font-weight: 600; }
.file input { position: absolute; width: 1px; height: 1px; opacity: 0; }
button:focus-visible, textarea:focus-visible, .file:focus-within { outline: 3px solid var(--good); outline-offset: 2px; }
label[for] { display: block; margin-top: 1rem; }
textarea { display: block; width: 100%; margin: .25rem 0 .5rem; padding: .5rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 6px; }
video { width: 100%; border-radius: 6px; background: #000; }
.result { margin: 1rem 0; padding: 1rem; border: 2px solid var(--bad); border-left-width: 10px; border-radius: 6px; }
.result h2 { color: var(--bad); }
.result.valid { border-color: var(--good); }
.result.valid h2 { color: var(--good); }
.result.expired, .result.codeOnly, .result.unknownKey { border-color: var(--warn); }
.result.expired h2, .result.codeOnly h2, .result.unknownKey h2, .warning { color: var(--warn); }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem; margin: .75rem 0; }
dt { opacity: .8; }
dd { margin: 0; font-weight: 600; }
.small { font-size: .9rem; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
`;
