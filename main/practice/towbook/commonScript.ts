/** Runs on every page of a logged-in person: the session popup, the welcome dialog, the socket that never closes. */
export const commonScript = String.raw`
function showSessionExpired(){document.getElementById('sesssion-expired-message').style.display='block'}
function leaveWelcome(){sessionStorage.setItem('welcome','left');document.querySelectorAll('[data-welcome]').forEach(function(part){part.remove()})}
if(sessionStorage.getItem('welcome')==='left')leaveWelcome();
function call(method,address,body){
  return fetch(address,{method:method,headers:{'content-type':'application/json'},body:body===undefined?undefined:JSON.stringify(body)}).then(function(answer){
    if(answer.status===401){showSessionExpired();throw new Error('session')}
    return answer;
  });
}
function element(name,attributes,text){
  var made=document.createElement(name);
  Object.keys(attributes||{}).forEach(function(key){made.setAttribute(key,attributes[key])});
  if(text!==undefined)made.textContent=text;
  return made;
}
window.addEventListener('load',function keepOpen(){
  fetch('/signalr/poll').then(function(answer){if(answer.ok)keepOpen()}).catch(function(){});
});
`;
