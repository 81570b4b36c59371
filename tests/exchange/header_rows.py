"""Invented rows of headers as people write them, with what each column means; "-" for no field."""

ROWS = """
Company|Position|Date Applied|Status|Link|Notes = company role applied status link notes
Company Name|Job Title|Application Date|Application Status|Job Posting URL|Location|Salary Range|Comments = company role applied status link place salary notes
company|title|applied_at|status|url|location|source|created_at|updated_at = company role applied status link place source saved updated
companyName|jobTitle|dateApplied|currentStatus|jobUrl|jobLocation|salaryMin|notes = company role applied status link place salary notes
Job ID|Title|Company|Work Location|Work Style|About Job|Experience required|Skills required|HR Name|HR Link|Resume|Re-posted|Date Posted|Date Applied|Job Link|External Job link|Questions Found|Connect Request = - role company place - - - - contact contact - - - applied link - - -
#|Date|Company|Role|Score|Status|PDF|Report|Notes = - saved company role - status - - notes
Organization|Role|Stage|Next Step|Deadline|Contact Person|Contact Email = company role status notes deadline contact contact
Employer|Position Title|Applied On|Response Date|Outcome|Follow-up Date|Hiring Manager = company role applied outcome_on status follow contact
Company|Role|Applied?|Date|Status|Website|Job Description|Cover Letter|Resume Version = company role - applied status source - - -
Position|Company|Location|Remote|Salary|Date Saved|Date Applied|Last Updated|Tags|Priority|Rating = role company place - salary saved applied updated - - -
Company|Job|Job Number|Job Link|Job Notes|Job Type|Status|Status History = company role - link notes - status history
Company|Role|OA|Phone Screen|Onsite|Offer|Rejected = company role assessment screening interview offer rejected
Company|Position|Date Applied|Round 1|Round 2|Final Round|Result = company role applied interview interview interview status
Company|Role|Applied|Recruiter Call|Take Home|Hiring Manager Interview|Team Interview|Offer Accepted|Ghosted = company role applied screening assessment interview interview accepted no_reply
Name|Position|Link|Status|Date Applied = company role link status applied
Company *|Role *|Date Applied (MM/DD/YYYY)|Status (Applied, Interview, Offer)|Notes (optional) = company role applied status notes
1. Company|2. Job Title|3. Date|4. Status = company role applied status
🏢 Company|💼 Role|📅 Applied|📊 Status|🔗 Link|💰 Salary|📝 Notes = company role applied status link salary notes
COMPANY:|ROLE:|DATE APPLIED:|STATUS: = company role applied status
Company/Organization|Role/Position|Date Submitted|Current Stage|Job Board|City, State = company role applied status source place
company_name|role_title|date_of_application|application_status|link_to_posting|company_size|company_type|industry = company role applied status link - - -
Company|Company Website|Company Size|Job Title|Posting Link|Status|Contact Name|Contact Phone = company - - role link status contact contact
Bewerbungsdatum|Unternehmen|Stelle|Status|Ansprechpartner|Quelle|Gehaltsvorstellung|Bemerkungen = applied company role status contact source salary notes
Firma|Stellenbezeichnung|Beworben am|Antwort am|Ergebnis|Link zur Stellenanzeige|Ort = company role applied outcome_on status link place
Arbeitgeber|Jobtitel|Datum der Bewerbung|Stand|Rückmeldung|Vorstellungsgespräch|Absage = company role applied status outcome_on interview rejected
Nr.|Firma|Stelle|Art der Bewerbung|Abgeschickt am|Status|Wiedervorlage|E-Mail|Telefon = - company role source applied status follow contact contact
Firmenname|Position|Portal|Bewerbungsstatus|Letzte Änderung|Bewerbungsfrist|Anschreiben|Lebenslauf = company role source status updated deadline - -
Unternehmen|Rolle|Gespeichert am|Beworben am|Eingangsbestätigung|Telefoninterview|Zweitgespräch|Zusage|Notiz = company role saved applied acknowledged screening interview offer notes
Azienda|Ruolo|Data candidatura|Stato|Link annuncio|Note = company role applied status link notes
Azienda|Posizione|Data invio|Esito|Data risposta|Sede|RAL|Referente = company role applied status outcome_on place salary contact
Società|Mansione|Canale|Inviata il|Stato della candidatura|Colloquio|Offerta ricevuta|Commenti = company role source applied status interview offer notes
Nome azienda|Titolo|Data|Risposta|Colloquio conoscitivo|Prova tecnica|Colloquio finale = company role applied status screening assessment interview
Ditta|Posto|Fonte|Data di invio CV|Sollecito|Scadenza|Sito web|Tipo contratto = company role source applied follow deadline link -
Entreprise|Intitulé du poste|Date de candidature|Statut|Lien de l'annonce|Salaire|Ville|Commentaires = company role applied status link salary place notes
Société|Poste|Envoyée le|Relance le|Réponse|Entretien|Contact RH|Remarques = company role applied follow status interview contact notes
Employeur|Fonction|Plateforme|Date d'envoi|État|Date limite|CV|Lettre de motivation = company role source applied status deadline - -
Nom de l'entreprise|Métier|Type de contrat|Date|Résultat|Motif du refus|Prochaine étape = company role - applied status notes notes
entreprise|poste|date_candidature|statut|url_offre|date_relance|date_reponse|notes = company role applied status link follow outcome_on notes
الشركة|المسمى الوظيفي|تاريخ التقديم|الحالة|الرابط|ملاحظات = company role applied status link notes
اسم الشركة|الوظيفة|تاريخ الطلب|حالة الطلب|موقع العمل|الراتب المتوقع|المصدر = company role applied status place salary source
جهة العمل|المنصب|تاريخ التقديم|النتيجة|تاريخ الرد|المدينة|البريد الإلكتروني = company role applied status outcome_on place contact
الشركة|الوظيفة|رابط الإعلان|آخر موعد للتقديم|تاريخ المتابعة|المرحلة|تاريخ المقابلة = company role link deadline follow status interview
Perusahaan|Posisi|Tanggal Lamar|Status Lamaran|Link Lowongan|Gaji|Keterangan = company role applied status link salary notes
Nama Perusahaan|Jabatan|Tgl Apply|Hasil|Lokasi|Sumber Loker|Kontak HRD|Catatan = company role applied status place source contact notes
No|Instansi|Pekerjaan|Tanggal Kirim|Psikotes|Interview HR|Interview User|Offering|Status = - company role applied assessment interview interview offer status
nama_perusahaan|posisi_dilamar|tanggal_melamar|batas_waktu|tahapan|platform = company role applied deadline status source
บริษัท|ตำแหน่ง|วันที่สมัคร|สถานะ|ลิงก์|หมายเหตุ = company role applied status link notes
ชื่อบริษัท|ตำแหน่งงาน|วันสมัคร|ช่องทางการสมัคร|เงินเดือน|สถานที่ทำงาน|สถานะการสมัคร = company role applied source salary place status
ลำดับ|บริษัท|ตำแหน่งที่สมัคร|วันที่ส่งใบสมัคร|วันสัมภาษณ์|ผลการสมัคร|ผู้ติดต่อ|เบอร์โทร = - company role applied interview status contact contact
องค์กร|ตำแหน่ง|วันที่ยื่นสมัคร|วันปิดรับสมัคร|วันที่ติดตามผล|อัปเดตล่าสุด|เรซูเม่ = company role applied deadline follow updated -
Empresa|Puesto|Fecha de aplicación|Estado|Enlace|Salario|Ubicación|Notas = company role applied status link salary place notes
Compañía|Cargo|Fecha postulación|Etapa|Fuente|Contacto|Fecha límite|Comentarios = company role applied status source contact deadline notes
Empresa|Vacante|Fecha de envío|Respuesta|Entrevista|Resultado|Modalidad|Página web = company role applied outcome_on interview status - source
empresa|puesto|fecha_solicitud|estado|url_oferta|fecha_respuesta|seguimiento = company role applied status link outcome_on follow
Empresa|Vaga|Data da candidatura|Status|Link da vaga|Salário|Cidade|Observações = company role applied status link salary place notes
Nome da empresa|Cargo|Data de aplicação|Etapa|Retorno|Plataforma|Contato|Próximos passos = company role applied status outcome_on source contact notes
Empresa|Função|Data de envio|Estado|Prazo|Entrevista|Recusa|Morada = company role applied status deadline interview rejected place
Bedrijf|Functie|Datum sollicitatie|Status|Vacaturelink|Contactpersoon|Opmerkingen = company role applied status link contact notes
Werkgever|Vacature|Sollicitatiedatum|Reactie|Gesprek|Uitkomst|Standplaats|Salaris = company role applied outcome_on interview status place salary
Bedrijfsnaam|Functietitel|Gesolliciteerd op|Fase|Bron|Sluitingsdatum|Laatst bijgewerkt = company role applied status source deadline updated
Şirket|Pozisyon|Başvuru Tarihi|Durum|İlan Linki|Maaş Beklentisi|Notlar = company role applied status link salary notes
Firma Adı|Ünvan|Tarih|Aşama|Şehir|Kaynak|Geri Dönüş Tarihi|İletişim = company role applied status place source outcome_on contact
Kurum|Görev|Başvuru Durumu|Başvuru Kanalı|Son Başvuru Tarihi|Mülakat Tarihi|Sonuç = company role status source deadline interview -
公司|职位|投递日期|状态|链接|备注 = company role applied status link notes
企业名称|应聘岗位|网申时间|进度|网申截止|笔试|一面|二面|终面|结果 = company role applied status deadline assessment interview interview interview -
序号|单位|岗位名称|城市|薪资|投递平台|申请日期|当前进度|联系人|内推码 = - company role place salary source applied status contact -
公司名稱|職位|應徵日期|狀態|薪資|地點|連結|備註 = company role applied status salary place link notes
Firma|Stanowisko|Data aplikacji|Status|Link do oferty|Wynagrodzenie|Uwagi = company role applied status link salary notes
Компания|Должность|Дата отклика|Статус|Ссылка|Зарплата|Комментарии = company role applied status link salary notes
会社名|職種|応募日|選考状況|求人URL|勤務地|年収|備考 = company role applied status link place salary notes
회사명|직무|지원일|진행상황|링크|마감일|비고 = company role applied status link deadline notes
Företag|Tjänst|Ansökningsdatum|Status|Länk|Kontaktperson|Anteckningar = company role applied status link contact notes
Firma|Pozice|Datum odeslání|Stav|Odkaz|Poznámky = company role applied status link notes
Spoločnosť|Pozícia|Dátum odoslania|Stav|Plat|Poznámka = company role applied status salary notes
What company did you apply to?|What position?|When did you apply?|How did you hear about it?|Any notes? = company role applied source notes
Timestamp|Company applied to|Position applied for|Applied via|Have you heard back? = applied company role source status
Company|Title|Bookmarked Date|Applied Date|Follow Up|Excitement|Max Salary|Status = company role saved applied follow - salary status
Opportunity|Account|Company|Stage|Due Date|Owner = role - company status deadline -
Comapny|Postion|Date Aplied|Staus|Locaton = company role applied status place
Compnay|Job Titel|Aplication Date|Statsu = company role applied status
employer|jobtitle|applieddate|applicationstatus|joburl|recruiteremail = company role applied status link contact
Company|Role|Date Applied|Application Portal|Check Status|Portal Password = company role applied source - -
Company|Program|App. Deadline|Submitted On|Interview Date|Decision = company role deadline applied interview status
Company Name|Role|Date of Application|Interview Date|Interview Notes|Rejection Reason|Offer Amount|Start Date = company role applied interview notes notes salary -
Job Title|Company|Location|Posted|Closes|Applied|Heard Back|Job Ad = role company place - deadline applied status link
Title,|Company Name,|Saved At|Job Post Link = role company saved link
Recruiter|Agency|Company|Role|Date Contacted|Status = contact - company role updated status
Client|Job Title|Submission Date|Rate|Vendor|Interview|Feedback = company role applied salary - interview notes
"""

NAMES = {
    "applied": "applied_on", "saved": "saved_on", "updated": "updated_on", "deadline": "deadline_on",
    "follow": "follow_up_on", "screening": "stage:screening", "assessment": "stage:assessment",
    "interview": "stage:interview", "offer": "stage:offer", "accepted": "stage:accepted", "rejected": "stage:rejected",
    "no_reply": "stage:no_reply", "acknowledged": "stage:acknowledged",
}  # fmt: skip


def rows() -> list[tuple[list[str], list[str | None]]]:
    """Give each row of headers with the fields it means, None for no field."""
    read: list[tuple[list[str], list[str | None]]] = []
    for line in ROWS.strip().splitlines():
        headers, _, meant = line.rpartition(" = ")
        fields = [None if word == "-" else NAMES.get(word, word) for word in meant.split()]
        read.append((headers.split("|"), fields))
    return read
