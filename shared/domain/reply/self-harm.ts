// C1: words of self-harm, by anyone, now or in the past, in English and Spanish. Written to find, not to diagnose.

/** What people say when they wish to be dead, to harm themselves, or have done so; matched on plain words. */
export const SELF_HARM: readonly RegExp[] = [
  // naming it
  /\b(?:suicid|sucid|suicde|suacid|suisid|suicied)\w*/,
  /\b(?:self ?harm|self ?injur|autolesion)\w*/,
  /\bunaliv\w*/,
  /^kms$|\b(?:to|gonna|wanna|will|might|should|ill|just|could|imma) kms\b/,
  // doing it
  /\b(?:kill|killing|killed|hang|hanging|hanged|shoot|shooting|shot|drown\w*|cut|cutting|stab\w*|hurt|hurting|harm|harming|harmed|burn|burning|poison\w*|offing|end|ending) (?:my|your|our)sel(?:f|ves)\b/,
  /\b(?:kill|killing|killed|hang|hanging|hanged|shoot|shot|harm|harming|hurting) (?:him|her|them)sel(?:f|ves)\b/,
  /\b(?:take|taking|took|end|ending|ended) (?:my|his|her|their) (?:own )?li(?:fe|ves)\b/,
  /\b(?:end|ending) it all\b|\b(?:want|wanna|going|gonna|ready) (?:to )?end it\b/,
  /\boverdos\w*|\b(?:took|take|taking|taken|swallow\w*) (?:a |the |my )?(?:whole|entire|full) (?:bottle|box|pack)\b(?! of (?:water|milk|juice|soda|wine))/,
  /\b(?:took|take|taking|taken|swallow\w*) (?:way )?too many (?:\w+ )?(?:pills|meds|tablets|medicines?|sleeping)\b/,
  /\b(?:took|take|taking|swallow\w*) (?:all|a (?:bunch|handful)) (?:of )?(?:my |the |these )?(?:\w+ )?(?:pills|meds|tablets) (?:at once|on purpose|together|to (?:die|sleep))\b/,
  /\bgun (?:to|in|at|against) my\b|\b(?:have|got|bought|loaded) (?:a|the|my) gun\b/,
  /\bjump(?:ing)? (?:off|from|in front of|out of) (?:a|the|my) (?:\w+ )?(?:bridge|roof|building|balcony|train|window|car|bus|ledge)\b/,
  /\b(?:slit|slitting|cut|cutting) my wrists?\b|\bnoose\b|\brope around my neck\b/,
  // wishing it
  /\b(?:want|wanna|wanting|wanted|wish|wishing|hope|hoping|rather|ready|prefer|deserve|better|should|like|love|plan|planning|let me|please) (?:to |i could |i would |id |i was |i were |that i |if i |i |just |to just )?(?:just )?(?:die|be dead|were dead|was dead|dead)\b/,
  /\bbetter off (?:dead|without me|if i)\b|\bbetter (?:if i|without me)\b/,
  /\b(?:nobody|no one|noone) (?:would|will) (?:even |really )?(?:miss|care if i|notice if i)\b/,
  /\b(?:no|any|see a|see any|see the|whats the|what is the) (?:more )?(?:reason|point|purpose) (?:\w+ )?(?:to|in|of|for) (?:live|living|life|go on|going on|keep going|being here|being alive|carry on|carrying on)\b/,
  /\bnothing (?:left )?to live for\b|\b(?:not|isnt|aint|no longer|hardly) worth living\b/,
  /\b(?:cant|cannot|can not|dont want to) (?:go on|keep going|carry on|do this|do it|take it|take this|live|cope|stand it|bear it)(?: like this)? (?:any ?more|any longer)\b/,
  /\b(?:cant|cannot|can not) (?:go on|carry on|live like this)$/,
  /\b(?:dont|do not|not|no longer|never|didnt) (?:really |even |just )?(?:want|wanna|wanted|wanting|care) (?:to )?(?:live|be alive|exist|go on living|keep living)\b(?! (?:here|in|with|at|there|alone|on|near))/,
  /\b(?:dont|do not|not|no longer|didnt) (?:really |even |just )?(?:want|wanna|wanted|wanting) (?:to )?be here(?: any ?more| any longer| now)?$/,
  /\b(?:dont|do not|not|no longer) (?:really |even |just )?(?:want|wanna|wanting) (?:to )?be (?:here|around) any ?more\b/,
  /\b(?:want|wanna|wish|hope|hoping|rather|pray|praying|sleep|asleep)(?: \w+){0,5} (?:not|dont|never|didnt|wont|wouldnt)(?: want)?(?: to)? wake up\b/,
  /\b(?:dont|not|never) (?:want|wanna|wanting) (?:to )?wake up\b(?! (?:early|my|the|him|her|at|so))/,
  /\b(?:tired|sick|done) (?:of|with) (?:living|life|being alive)\b|\bhate (?:being alive|living)\b|\bgive up on life\b|\bgiving up on life\b/,
  /\bwish i (?:was|were|wasnt|werent|had) (?:gone|never born|not here|never been born|here any ?more|alive|not alive)\b/,
  /\b(?:thoughts?|thinking|think|thought) (?:of|about) (?:death|dying|ending|killing|hurting|harming)\b/,
  // saying farewell
  /\bgoodbye (?:everyone|everybody|world|forever|cruel world)\b|\bthis is goodbye\b/,
  /\bwont be (?:here|around|alive) (?:much longer|tomorrow|any ?more|for long)\b/,
  // en español
  /\b(?:quiero|quisiera|deseo|prefiero|ganas de|queria|gustaria|mejor) (?:ya )?(?:morir(?:me|se)?|estar muert[oa]|matarme|desaparecer)\b/,
  /\b(?:me|se) (?:quiero|quiere|quise|quiso|voy a|va a|quisiera) (?:morir|matar|suicidar|ahorcar|colgar)\b|\b(?:matarme|matarse|ahorcarme|colgarme|dispararme|envenenarme)\b/,
  /\b(?:quitar(?:me|se)|quite|quito|me quito) la vida\b|\b(?:acabar|terminar) con (?:todo|mi vida)\b/,
  /\bojala (?:ya )?(?:(?:no|nunca|ya no) (?:me )?(?:despertara|despierte|hubiera nacido)|(?:me )?(?:muriera|muera|estuviera muert[oa]))/,
  /\bno quiero (?:vivir|seguir viviendo|seguir con vida|existir|despertar)\b(?! (?:con|aqui|en|sol[oa]|temprano))/,
  /\bno quiero (?:estar aqui|seguir asi|estar viv[oa])\b/,
  /\bno vale la pena (?:vivir|seguir|la vida)\b|\b(?:sin|no tengo) (?:\w+ )?(?:ganas de|razon(?:es)? para|motivos? para) vivir\b|\bsentido (?:a|de) (?:la vida|vivir|seguir)\b/,
  /\b(?:mejor sin mi|mejor muert[oa]|nadie me (?:extranaria|va a extranar))\b/,
  /\bhacerme dano\b|\blastimarme\b|\bcortarme (?:las venas|los brazos|las munecas)\b|\bme corte las venas\b/,
  /\btodas (?:las|mis) pastillas\b|\bfrasco (?:entero|completo|de pastillas)\b|\bsobredosis\b/,
  /\b(?:ya no|no) (?:puedo|aguanto) mas$|\bya no (?:puedo|aguanto) mas\b/,
  /\b(?:tirarme|aventarme|lanzarme) (?:de|del|desde|por|al|a) \b/,
];
