// What can be published: in 17 documents, in 18 the elements of the library too.
#if UMBRACO18
global using Publishable = Umbraco.Cms.Core.Models.IPublishableContentBase;
#else
global using Publishable = Umbraco.Cms.Core.Models.IContent;
#endif
