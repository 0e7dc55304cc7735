import { FACE_CONSENT } from '@medicare/domain';
import { type Language, language } from '@medicare/web-ui';

/** The domain's text of this version in other languages, paragraph by paragraph. */
const TRANSLATED: Readonly<Partial<Record<Language, readonly string[]>>> = {
  hi: [
    'यह फ़ोन ऐसी 128 संख्याएँ निकालेगा जो आपके चेहरे का वर्णन करती हैं। तस्वीरें फ़ोन पर ही रहती हैं और रखी नहीं जातीं।',
    'अस्पताल इन संख्याओं को आपकी अपनी कुंजी से एन्क्रिप्ट करके रखता है, और आपके जोड़े हुए डिवाइसों पर आपको साइन इन कराने के लिए इस्तेमाल करता है। अगर अस्पताल ने यह सुविधा चालू की है, तो रिसेप्शन भी आज आने वाले मरीज़ों में आपको ढूँढने के लिए इनका इस्तेमाल कर सकता है।',
    'इनका इस्तेमाल किसी और काम के लिए नहीं होता, ये किसी को नहीं दी जातीं, और इनसे तस्वीर वापस नहीं बनाई जा सकती।',
    'सहमत होना ज़रूरी नहीं है: आपका पासवर्ड चलता रहेगा। आप “खाता” में जाकर कभी भी अपनी सहमति वापस ले सकते हैं। तब आपकी कुंजी नष्ट कर दी जाती है, और उसके साथ संख्याओं की हर प्रति भी, बैकअप में रखी प्रतियाँ भी।',
  ],
};

/** What is agreed to, in the language of the page. */
export const consentText = (): readonly string[] => TRANSLATED[language()] ?? FACE_CONSENT;
