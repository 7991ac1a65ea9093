import type { AwayTexts } from "./away.ts";

/** Turkish, what is said to people who are away, or want to be told while they are. */
export const away: AwayTexts = {
  "tell.also": "Bu sayfa kapalıyken de haber verebiliriz:",
  "tell.push": "Bu tarayıcının bildirimiyle",
  "tell.mail": "E-postayla",
  "tell.address": "E-posta adresi",
  "tell.send": "E-postayla haber ver",
  "tell.byPush": "Sayfa kapalı olsa da tarayıcınız haber verecek.",
  "tell.byMail": "Yazacağımız adres: {mail}",
  "tell.stop": "Bu sayfa dışında haber vermeyin",
  "tell.ask": "Sıranız gelince size haber verelim mi?",
  "tell.asks":
    "Şimdi tarayıcınız soracak. Sıranız gelince ve yanıt aldığınızda bildirim göndeririz, başka bir şey göndermeyiz.",
  "tell.yes": "Evet, haber verin",
  "tell.done": "Tamam. Bu pencereyi kapatabilirsiniz.",
  "tell.denied":
    "Bu tarayıcı bildirimlerimize izin vermiyor. Ayarlardan değiştirebilir ya da e-postayla haber alabilirsiniz.",
  "tell.gone": "Bu bağlantı artık geçerli değil. Sohbetteki düğmeye bir kez daha basın.",
  "back.ask": "Yeniden hoş geldiniz. Sohbetiniz burada.",
  "back.go": "Sohbete devam et",
  "back.used": "Bu bağlantı daha önce kullanıldı. Size yenisini gönderebiliriz.",
  "back.fresh": "Yeni bağlantı gönderin",
  "back.sent": "Gönderdik. E-postanıza bakın.",
  "back.gone": "Bu bağlantı artık geçerli değil.",
  "back.anew": "Sohbete git",
  "fix.ask": "Düzelince haber ver",
  "fix.known": "Düzelince haber vereceğiz. Bu sayfadan ayrılabilirsiniz.",
};
