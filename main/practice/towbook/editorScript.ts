/** The call editor: opened by a row's link, closed by Cancel after a native question. */
export const editorScript = String.raw`
var years=[];for(var y=2027;y>=1960;y--)years.push(String(y));
var editorLists={
  year:years,
  color:['Black','White','Silver','Red','Green','Blue','Yellow','Brown','(other)','Beige','Gold','Navy','Orange','Teal','Tan','Maroon','Gray','Purple','Burgundy','Champagne','Bronze','Pink'],
  state:['AL','AZ','CA','FL','GA','IL','IN','KY','MI','MN','NC','NY','OH','PA','TX','WI','WV']
};
function fillSelect(select,names,chosen){
  select.append(element('option',{value:'0'},'(none)'));
  if(chosen&&chosen!=='(none)'&&names.indexOf(chosen)<0)names=names.concat([chosen]);
  names.forEach(function(name,index){select.append(element('option',{value:String(index+1)},name))});
  select.selectedIndex=Math.max(0,Array.from(select.options).findIndex(function(option){return option.text===chosen}));
}
function editorLine(body,title,control){var line=element('tr'),cell=element('td');[].concat(control).forEach(function(part){cell.append(part)});line.append(element('td',{},title),cell);body.append(line)}
function hiddenParts(form){
  var other=element('div',{id:'x-other-vehicle',style:'display:none'});
  other.append(field({id:'x-driving-distance'},'12'),element('input',{type:'hidden',id:'x-vin-decoded',value:'no'}),field({'class':'x-vehicle-make'},'Another make'),field({'class':'x-vehicle-model'},'Another model'),field({'class':'x-license-plate'},'OTHER 1'));
  form.append(other);
}
function field(attributes,value){var made=element('input',Object.assign({type:'text'},attributes));made.value=value;return made}
function choice(kind,names,value){var made=element('select',{'class':kind});fillSelect(made,names,value);return made}
function openEditor(id,data){
  var back=element('div',{'class':'modal-backdrop'}),dialog=element('div',{id:'callEditor','class':'modal',role:'dialog','aria-label':'Modify Call'}),content=element('div',{'class':'modal-content'}),form=element('form',{'class':'edit-form'});
  form.onsubmit=function(){return false};
  content.append(element('h3',{},'Modify Call #'+data.callNumber),form);dialog.append(content);
  hiddenParts(form);
  var table=element('table'),body=element('tbody');table.append(body);form.append(table);
  editorLine(body,'Account',field({id:'x-account',readonly:''},data.account));
  editorLine(body,'Tow from',field({id:'towFrom'},data.towFrom));
  editorLine(body,'Position',field({id:'x-position'},''));
  editorLine(body,'PO #',field({id:'poNumber'},data.poNumber));
  editorLine(body,'Referred by',field({id:'x-referrer'},''));
  editorLine(body,'Service date',[field({id:'serviceDate','class':'datePicker'},data.serviceDate),field({id:'serviceTime'},data.serviceTime)]);
  editorLine(body,'Impound date',[element('input',{type:'hidden',id:'x-impound-date'}),field({id:'x-impound-date-date','class':'towbook-dt-date'},data.impoundDate),field({id:'x-impound-date-time','class':'towbook-dt-time'},data.impoundTime)]);
  if(!data.withoutVin)editorLine(body,'VIN',field({id:'x-vehicle-vin',maxlength:'17'},data.vin));
  editorLine(body,'Year',choice('x-vehicle-year',editorLists.year,data.year));
  editorLine(body,'Make',field({'class':'x-vehicle-make'},data.make));
  editorLine(body,'Model',field({'class':'x-vehicle-model'},data.model));
  editorLine(body,'Color',choice('x-vehicle-color',editorLists.color,data.color));
  editorLine(body,'License plate',field({'class':'x-license-plate'},data.plate));
  editorLine(body,'License state',choice('x-license-state',editorLists.state,data.plateState));
  editorLine(body,'Odometer',field({id:'x-odometer'},data.odometer));
  var save=element('input',{type:'button','class':'standard-button',value:'Save'}),cancel=element('input',{type:'button','class':'standard-button',value:'Cancel'});
  save.onclick=function(){call('POST','/api/dispatch/calls/'+id,{})};
  cancel.onclick=function(){
    if(data.confirmOnCancel&&!confirm('You have unsaved changes. Are you sure you want to abandon your changes?'))return;
    if(data.staysOpen)return;
    back.remove();dialog.remove();
  };
  form.append(save,cancel);document.body.append(back,dialog);
}
function editCall(id){
  call('GET','/api/dispatch/calls/'+id).then(function(answer){return answer.json()}).then(function(data){
    (data.gone||[]).forEach(function(other){var row=document.querySelector('tr[data-id="'+other+'"]');if(row)row.remove()});
    if(!data.missing)openEditor(id,data);
  }).catch(function(){});
}
`;
