/** The list of checkboxes that stands in for each hidden multiple select. */
export const comboboxScript = String.raw`
(function(){
  var open=null;
  function close(){if(open){open.list.style.display='none';open=null}}
  document.querySelectorAll('select.ui-towbook-multiselect').forEach(function(select){
    var box=select.nextElementSibling,input=box.querySelector('.ui-combobox-input'),list=element('ul',{'class':'ui-autocomplete ui-multiselect ui-menu',style:'display:none'});
    function showChosen(){input.value=Array.from(select.selectedOptions).map(function(option){return option.text}).join(', ')}
    Array.from(select.options).forEach(function(option){
      var item=element('li',{'class':'towbook-combobox-item',role:'menuitem'}),link=element('a',{tabindex:'-1'}),label=element('label'),tick=element('input',{type:'checkbox',value:option.value});
      label.append(tick,document.createTextNode(option.text));link.append(label);item.append(link);list.append(item);
      tick.addEventListener('change',function(){option.selected=tick.checked;showChosen()});
    });
    document.body.append(list);
    function show(){
      if(open&&open.list===list)return;
      close();
      var place=input.getBoundingClientRect();
      list.style.left=(place.left+scrollX)+'px';list.style.top=(place.bottom+scrollY)+'px';list.style.display='block';
      open={list:list,box:box};
    }
    box.addEventListener('mousedown',function(event){event.stopPropagation();show()});
    input.addEventListener('focus',show);
    input.addEventListener('input',function(){
      var wanted=input.value.toLowerCase();
      list.querySelectorAll('li').forEach(function(item){item.style.display=item.textContent.toLowerCase().indexOf(wanted)>=0?'':'none'});
      show();
    });
  });
  document.addEventListener('mousedown',function(event){if(open&&!open.list.contains(event.target))close()});
  window.chosen=function(id){return Array.from(document.getElementById(id).selectedOptions).map(function(option){return option.value===''?'':option.text}).filter(Boolean)};
})();
`;
