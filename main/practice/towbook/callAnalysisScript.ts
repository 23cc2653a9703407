/** Update, the rows drawn from the answer, the summary, and the export. */
export const callAnalysisScript = String.raw`
function reportFilter(){
  return {start:document.getElementById('dpStartDate').value,end:document.getElementById('dpEndDate').value,accounts:chosen('cbAccount'),accountTypes:chosen('cbAccountType'),
    reasons:chosen('cbReason'),drivers:chosen('cbDriver'),trucks:chosen('cbTruck'),dispatchers:chosen('cbDispatcher'),payment:document.getElementById('cbPaymentStatus').value};
}
var signs={'&':'&amp;','<':'&lt;','>':'&gt;','"':'&quot;',"'":'&#39;'};
function drawRow(row){
  return document.getElementById('t-callAnalysisRow').textContent.replace(/\$\{(\w+)\}/g,function(_,name){return String(row[name]).replace(/[&<>"']/g,function(sign){return signs[sign]})});
}
function sortedBy(title){
  document.querySelectorAll('#callAnalysisTable thead th').forEach(function(head){if(head.textContent===title)head.append(element('span',{id:'sorttable_sortfwdind'},'\u00a0\u25be'))});
}
function runReport(){
  var body=document.querySelector('#callAnalysisTable tbody'),summary=document.querySelector('#summary tbody'),loader=document.getElementById('tabLoader');
  body.replaceChildren();summary.replaceChildren();loader.style.display='block';
  call('POST','/api/reports/callanalysis',reportFilter()).then(function(answer){return answer.json()}).then(function(report){
    if(report.message){loader.style.display='none';setTimeout(function(){alert(report.message)},0);return}
    setTimeout(function draw(){
      report.rows.splice(0,50).forEach(function(row){body.insertAdjacentHTML('beforeend',drawRow(row))});
      if(report.rows.length>0){setTimeout(draw,0);return}
      report.summary.forEach(function(line){var tr=element('tr',{'class':'summaryRow'});tr.append(element('td',{},line[0]),element('td'),element('td',{},line[1]));summary.append(tr)});
      loader.style.display='none';sortedBy('Date');
    },report.drawAfterMs);
  }).catch(function(error){if(error.message!=='session'){loader.textContent='Loading Report';}});
}
function ExportReport(){
  var filter=reportFilter(),query=new URLSearchParams({start:filter.start,end:filter.end});
  filter.accounts.forEach(function(name){query.append('account',name)});
  location.href='/Reports/Dispatching/Export?report=callanalysis&'+query;
}
var refresh=document.getElementById('btnRefresh');
if(refresh)refresh.addEventListener('click',runReport);
`;
