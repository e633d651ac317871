/**
 * What runs on the page of a test, written for old telephones. Each choice is sent at once, one message after the other;
 * what did not arrive is sent again under the same number, so that it counts once. Where the answer is that nothing is
 * taken any more, the page is asked for again and says why.
 */
export const pageScript = `
(function () {
  'use strict';
  var form = document.getElementById('test');
  if (!form) return;
  var say = function (name) { return form.getAttribute('data-' + name); };
  var shown = document.getElementById('saved');
  var answered = document.getElementById('answered');
  var time = document.getElementById('time');
  var number = Number(say('number'));
  var end = Date.now() + Number(say('left'));
  var waiting = {};
  var switches = [];
  var ends = false;
  var message = null;
  var pause = 1000;
  var over = false;

  function tell(name) { if (shown.textContent !== say(name)) shown.textContent = say(name); }

  function nextMessage() {
    var answers = [];
    for (var question in waiting) answers.push([Number(question), waiting[question]]);
    if (answers.length === 0 && switches.length === 0 && !ends) return null;
    number = Math.max(number + 1, Date.now());
    var next = { number: number, answers: answers, switches: switches.slice(0, 100), ends: ends };
    waiting = {};
    switches = [];
    return next;
  }

  function ago(one) { return [one[0], Math.min(86400, Math.max(0, Math.round((Date.now() - one[1]) / 1000)))]; }

  function written() {
    var sent = { number: message.number, answers: message.answers, switches: message.switches.map(ago), ends: message.ends };
    return JSON.stringify(sent);
  }

  function again() {
    tell('waiting');
    setTimeout(post, pause);
    pause = Math.min(pause * 2, 8000);
  }

  function look() { over = true; location.reload(); }

  function taken(answer) {
    var last = message.ends;
    message = null;
    pause = 1000;
    if (last) return look();
    try { end = Date.now() + JSON.parse(answer).left; } catch (wrong) { /* the clock of before goes on */ }
    tell('saved');
    send();
  }

  function post() {
    var request = new XMLHttpRequest();
    request.open('POST', say('to'));
    request.setRequestHeader('Content-Type', 'application/json');
    request.timeout = 10000;
    request.onload = function () {
      if (request.status === 200) taken(request.responseText);
      else if (request.status === 409 || request.status === 404) look();
      else again();
    };
    request.onerror = again;
    request.ontimeout = again;
    request.send(written());
  }

  function send() {
    if (message || over) return;
    message = nextMessage();
    if (!message) return;
    tell('saving');
    post();
  }

  function count() {
    var chosen = form.querySelectorAll('input:checked');
    for (var each = form.querySelectorAll('.choice'), at = 0; at < each.length; at += 1)
      each[at].className = each[at].querySelector('input').checked ? 'choice chosen' : 'choice';
    answered.textContent = say('answered').replace('{{count}}', chosen.length);
    return Number(say('of')) - chosen.length;
  }

  function finish() { ends = true; send(); }

  function tick() {
    var left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    var seconds = left % 60;
    time.textContent = Math.floor(left / 60) + ':' + (seconds < 10 ? '0' : '') + seconds;
    if (left === 0 && !ends) finish();
  }

  form.addEventListener('change', function (event) {
    waiting[event.target.name.slice(1)] = Number(event.target.value);
    count();
    send();
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var missing = count();
    var question = missing > 0 ? say('ask-unanswered').replace('{{count}}', missing) : say('ask-finish');
    if (confirm(question)) finish();
  });
  document.addEventListener('visibilitychange', function () {
    if (over) return;
    switches.push([document.visibilityState === 'hidden' ? 'left' : 'returned', Date.now()]);
    send();
  });
  // A page that was kept in memory would show what is long past.
  window.addEventListener('pageshow', function (event) { if (event.persisted) location.reload(); });
  count();
  tick();
  setInterval(tick, 1000);
})();
`;
