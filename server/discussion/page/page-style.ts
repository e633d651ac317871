import { createHash } from 'node:crypto';

/** All that the page looks like: it loads nothing, and old telephones understand it. */
export const pageStyle = `
body{margin:0;background:#fff;color:#1b1b1f;font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
main,header{max-width:46rem;margin:0 auto;padding:1rem 1rem 0}main{padding-bottom:3rem}
h1{font-size:1.45rem;line-height:1.3;margin:1rem 0 .3rem}h2{font-size:1.3rem;line-height:1.3;margin:2.2rem 0 .6rem;border-top:1px solid #c9c9d2;padding-top:1.4rem}
h3{font-size:1.13rem;line-height:1.35;margin:1.8rem 0 .5rem}h4,h5{font-size:1rem;margin:1.2rem 0 .4rem}
p{margin:.5rem 0}a{color:#0b4f9e}a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,.wide:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}
.title{font-size:1.13rem;font-weight:600}.quiet{color:#55555f}
.languages a,.languages span{display:inline-block;padding:.6rem .7rem .6rem 0}
.box{border-left:.3rem solid #0b4f9e;background:#eef4fb;padding:.7rem .9rem;margin:1rem 0}
.wrong{border-left-color:#b3261e;background:#fdf0ef}
.links{list-style:none;padding:0}.links a{display:inline-block;padding:.4rem 0}
.wide{overflow-x:auto;margin:.8rem 0}table{border-collapse:collapse;font-size:.94rem}th,td{border:1px solid #8d8d99;padding:.3rem .5rem;text-align:left;vertical-align:top}th{background:#f1f1f5}td p,th p{margin:.15rem 0}
.caption{margin-bottom:.3rem}.center{text-align:center}.right{text-align:right}
.marked{list-style:none;padding-left:1.1rem;margin:.5rem 0}.marked p{margin:.2rem 0}
article{border:1px solid #c9c9d2;border-radius:.4rem;padding:.2rem .9rem .7rem;margin:1rem 0}article h3{margin-top:.7rem}
.said{white-space:pre-wrap}.answer{border-left:.3rem solid #2e6b34;padding-left:.8rem;margin-top:.8rem}
label{display:block;font-weight:600;margin-top:1rem}input,select,textarea{box-sizing:border-box;width:100%;max-width:34rem;font:inherit;color:inherit;background:#fff;border:1px solid #6d6d78;border-radius:.3rem;padding:.55rem .6rem;margin-top:.25rem}
textarea{min-height:11rem}.hint{font-size:.94rem;color:#55555f}
button{font:inherit;font-weight:600;color:#fff;background:#0b4f9e;border:1px solid #0b4f9e;border-radius:.3rem;padding:.65rem 1.3rem;margin-top:1rem;min-height:2.75rem}
button.plain{color:#0b4f9e;background:#fff}
.good{border-left-color:#2e6b34;background:#eef7ef}
dl{margin:1rem 0}dt{color:#55555f;font-size:.94rem;margin-top:.7rem}dd{margin:0;font-weight:600}
@media (prefers-color-scheme:dark){
html{color-scheme:dark}body{background:#16171b;color:#e9e9ee}a{color:#9cc8ff}
.quiet,.hint,dt{color:#b3b3bf}h2{border-top-color:#4a4b54}
.box{background:#1b2a3c;border-left-color:#6aa9f0}.wrong{background:#3a1f1e;border-left-color:#f2887f}.good{background:#1c3021;border-left-color:#7fca88}
th{background:#26272d}th,td{border-color:#6d6d78}article{border-color:#4a4b54}.answer{border-left-color:#7fca88}
input,select,textarea,button.plain{background:#1f2026;border-color:#8d8d99}button.plain{color:#9cc8ff}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,textarea:focus-visible,.wide:focus-visible{outline-color:#9cc8ff}
}
@media print{form,.languages{display:none}}
`;

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/** Nothing runs, nothing is loaded, and forms go to this server alone. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';');
