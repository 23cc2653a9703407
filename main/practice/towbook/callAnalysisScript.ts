/** Update, the rows drawn from the answer, the summary, and the export. */
export const callAnalysisScript = String.raw`
function reportFilter(){
  return {start:document.getElementById('dpStartDate').value,end:document.getElementById('dpEndDate').value,accounts:chosen('cbAccount'),accountTypes:chosen('cbAccountType'),
    reasons:chosen('cbReason'),drivers:chosen('cbDriver'),trucks:chosen('cbTruck'),dispatchers:chosen('cbDispatcher'),payment:document.getElementById('cbPaymentStatus').value};
}
function drawRow(row){
  var tr=element('tr',{'data-id':row.dispatchEntryId}),first=element('td',{sorttable_customkey:row.callNumber});
  if(row.plainRow){tr.removeAttribute('data-id');tr.append(element('td',{},row.callNumber),element('td',{},row.reason));return tr}
  var link=element('a',{id:'callEditorLink_'+row.dispatchEntryId,href:'/DispatchEditor/Editor.aspx?id='+row.dispatchEntryId,title:'Modify Call'},row.callNumber);
  link.onclick=function(){editCall(row.dispatchEntryId);return false};
  first.append(link,element('span',{'class':'x-towbook-lock disabled'}),element('span',{'class':'x-towbook-audit'}));
  tr.append(first,element('td',{},row.reason),element('td',{sorttable_customkey:row.receivedKey},row.received),element('td',{sorttable_customkey:row.completedKey},row.completed),
    element('td',{},row.accountName),element('td',{'class':'x-po'},row.purchaseOrder),element('td',{},row.driver),element('td',{},row.dispatcher),element('td',{},row.truck),
    element('td',{'class':'x-numbers colRateItem'},row.rateItemTotal));
  var total=element('td',{'class':'x-numbers'});
  total.append(element('a',{href:'/Dispatch2/Invoice.aspx?id='+row.dispatchEntryId},row.invoiceTotal));
  tr.append(total,element('td',{'class':'x-numbers'},row.paymentsApplied),element('td',{'class':'x-numbers'},row.balanceDue));
  return tr;
}
function runReport(){
  var body=document.querySelector('#callAnalysisTable tbody'),summary=document.querySelector('#summary tbody'),loader=document.getElementById('tabLoader');
  body.replaceChildren();summary.replaceChildren();loader.style.display='block';
  call('POST','/api/reports/callanalysis',reportFilter()).then(function(answer){return answer.json()}).then(function(report){
    if(report.message){loader.style.display='none';setTimeout(function(){alert(report.message)},0);return}
    setTimeout(function draw(){
      report.rows.splice(0,50).forEach(function(row){body.append(drawRow(row))});
      if(report.rows.length>0){setTimeout(draw,0);return}
      report.summary.forEach(function(line){var tr=element('tr',{'class':'summaryRow'});tr.append(element('td',{},line[0]),element('td',{},line[1]));summary.append(tr)});
      loader.style.display='none';
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
