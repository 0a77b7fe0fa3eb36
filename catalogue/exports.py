"""Offers in the vocabularies of others: schema.org for search engines."""

from catalogue.programme import Programme
from catalogue.vocabulary import Language


def schema_org(programme: Programme, language: Language, *, url: str) -> dict[str, object]:
    """Return an offer as a schema.org GovernmentService in one language; `url` is the address of its page in that language."""
    return {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "@id": url,
        "url": url,
        "name": programme.name.in_language(language),
        "alternateName": list(programme.aliases),
        "description": programme.description.in_language(language),
        "serviceOutput": {"@type": "Thing", "name": programme.benefit.in_language(language)},
        "audience": {"@type": "BusinessAudience", "audienceType": programme.audience.in_language(language)},
        "provider": {"@type": "GovernmentOrganization", "name": programme.provider.name.in_language(language)},
        "serviceOperator": {"@type": "GovernmentOrganization", "name": programme.provider.contact.in_language(language)},
        "hoursAvailable": {
            "@type": "OpeningHoursSpecification",
            "validFrom": programme.period.start.isoformat(),
            "validThrough": programme.period.end.isoformat(),
        },
        "inLanguage": language,
    }
