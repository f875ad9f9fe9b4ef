/**
 * The commonest function words of the languages news is read in, by language, folded, written for this
 * project: they tell in which language a text is, and that two stories are not related by grammar. What
 * means something in another language is left out (German “war”, “die”; French “son”).
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: `
    a about after again against all also am an and any are as at be because been before being
    between both but by can could did do does doing down during each few for from further had
    has have having he her here hers him his how if in into is it its itself just may me might
    more most must my no nor not now of off on once only onto or other our out over own said
    same say says shall she should so some such than that the their them then there these they
    this those through to too under until up upon very was we were what when where which while
    who whom whose why will with would you your`,
  fr: `
    au aux avec ce ces cette dans de des du elle elles en est et etre eux il ils je la le les
    leur leurs lui mais meme ne nous on ont ou par pas pour qu que qui sa sans se ses sont sur
    un une vous`,
  de: `
    aber als am an auch auf aus bei bis das dass dem den der des durch ein eine einem einen
    einer eines er es fur gegen hatte haben ich ihr ihre im in ist mit nach nicht noch nur
    oder sein seine sich sie sind so uber um und unter vom von vor waren was wenn wie wird
    wurde wurden zu zum zur`,
  es: `
    al como con contra cuando de del desde donde el ella ellos en entre es esta este esto
    estos fue ha han hasta la las le les lo los mas muy ni no o para pero por que se ser si
    sobre su sus tambien un una uno y ya`,
  pt: `
    ao aos com da das de do dos e ela ele em foi mais mas na nas nao no nos o os ou para pela
    pelo por que se sua suas um uma`,
  it: `
    agli ai al alla alle anche che ci col come con da dal dalla dei del della delle di e gli
    ha hanno i il la le lo ma nei nel nella non per piu si sono sul sulla tra un una uno`,
  nl: `
    aan al als bij dat de den der dit een en er heeft het hij in is met na naar niet of om ook
    op over te tot uit voor was wat werd wordt ze zich zijn`,
  sv: `
    att av de den det efter en ett fran for har hade inte jag kan man med men mot nar och om pa
    samt sig som till under var vid`,
  ro: `
    a ai al ale am ar au ca care cu dar de din dupa este fi fost in la mai nu o pe pentru prin
    sa sau se si sunt un una`,
  cs: `
    a aby ale ani az bude by byl byla bylo do jako jak je jeho jejich jeste jsou k kdyz ktera
    ktere ktery mezi na nad ne nebo o od po pod podle pro proti pri s se si tak take tak uz v ve
    z za ze`,
  bg: `
    а ако без беше бе в във да до е за и из или има как като който която която които към ли може
    му на над не него но от по под при с са се си след срещу със така това той тя че ще`,
  tr: `
    ama bir bu cok da daha de diye en gibi gore icin ile ise ki mi ne o olan olarak oldu sonra
    ve veya ya`,
  pl: `
    a ale bez byc byl byla bylo co czy dla do i ich ja jak jego jej jako juz ktora ktore ktory
    na nad nie o od oraz po przez przy sa sie ta tak te tego to w we z za ze zostal`,
  ru: `
    а без более был была были было быть в во вот все всех вы где да для до его ее если есть
    еще же за и из или им их к как когда которая которые который кто ли мы на над не него нее
    нет ни них но о об он она они оно от по под при с со так также там то того только тоже том
    ты у уже что чтобы эта эти это этого этот я`,
  uk: `
    але без був була були було бути в вже вона вони він все для до же з за зі и й його її їх і
    із інші на над не ні о об від по під при про та так також те то той тому у у що щоб це цей
    ця як які який яка я`,
  ar: `
    الا الذی التی الی ان انه او ای بعد بعض بین تم حتی حول خلال دون ذلک عام عبر عدد علی علیه عن
    عند غیر فی فیه فیها قال قبل قد کان کانت کل کما لا لم لن له لها ما مع من منذ منها نحو هذا
    هذه هو هی و وفی وقال ولا ومن`,
  fa: `
    از است این ان او اما اگر ان با باید بر برای به بود بوده تا تر توسط چه خود خواهد دارد در دو
    را شد شده شود که کرد کرده کند می ما نیز هم همچنین هر های ها هایی یا یک یکی`,
  ur: `
    اس ان اور ایک بعد بھی پر تھا تھی تھے تک جو کا کر کرنے کہ کہا کی کے کیا کیلئے گئی گیا لیے میں نے
    نہیں وہ والے ہو ہونے ہی ہے ہیں یہ سے`,
  he: `
    אבל או אחרי איך אך אל אם אני את בין גם הוא היא היה הם כי כל כן כמו כך לא לפי מה מי מן נגד
    על עם עד רק של שלא שם`,
  hi: `
    और एक एवं का की के को कर करने कहा किया गया जो तक तो था थी थे ने नहीं पर भी में यह रहे लिए
    वह से हुए है हैं हो होने`,
};
